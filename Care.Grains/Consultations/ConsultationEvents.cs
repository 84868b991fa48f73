using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Care.Grains.Events;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What the change log of a consultation tells of the consultation itself (contract 05, §11.3 and §11.4).</summary>
internal sealed class ConsultationEvents(EventBuilder events, ConsultationViews views)
{
    /// <summary>A consultation began: all of it is told.</summary>
    public async ValueTask<ImmutableArray<EventState>> OfBeginning(Guid id, ConsultationState next, int? by, DateTimeOffset at) =>
        await events.Of(ChangeOf(id, next, by, at) with { Values = await Values(id, next) });

    /// <summary>A consultation was changed or ended.</summary>
    public async ValueTask<ImmutableArray<EventState>> OfChange(Guid id, ConsultationState before, ConsultationState next, int? by, DateTimeOffset at) =>
        await events.Of(ChangeOf(id, next, by, at) with { Changed = FieldValues.Changed(before, next), IsUpdate = true, Values = await Values(id, next) });

    private static ObjectChange ChangeOf(Guid id, ConsultationState next, int? by, DateTimeOffset at) => new()
    {
        Model = EventModel.Consultation,
        Consultation = id,
        ExternalId = id,
        ObjectId = next.Pk,
        CausedBy = by,
        CreatedDate = at,
        Values = [],
    };

    /// <summary>The consultation as it is shown, its choices as text.</summary>
    private async ValueTask<JsonObject> Values(Guid id, ConsultationState next)
    {
        var view = (await views.Of([new(id, next, ConsultationEntries.None)]))[0];
        var values = FieldValues.Shown(view);
        values["suggestion"] = view.SuggestionText;
        values["route_to_facility"] = Choice<RouteToFacility>.Label(next.RouteToFacility);
        values["discharge_reason"] = Choice<DeprecatedDischargeReason>.Label(next.DischargeReason);
        values["treating_physician__username"] = view.TreatingPhysicianObject?.Username;
        values["treating_physician__full_name"] = view.TreatingPhysicianObject is { } doctor ? $"{doctor.FirstName} {doctor.LastName}".Trim() : null;
        return values;
    }
}
