using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Care.Grains.Events;

/// <summary>
/// Makes the events of a change (contract 05, §11.3). They are written by the statement that writes the change itself: none is lost, none is told twice, and
/// whoever sees the change sees its events.
/// </summary>
internal sealed class EventBuilder(EventTypeDirectory types)
{
    /// <summary>The events of a change: one for each type in use that tells of one of the changed fields and has anything to tell.</summary>
    public async ValueTask<ImmutableArray<EventState>> Of(ObjectChange change)
    {
        var covered = (await types.Current()).Of(change.Model);
        return [.. covered.Where(type => change.Changed is null || type.Covers(change.Changed)).Select(type => Event(type, change)).OfType<EventState>()];
    }

    private static EventState? Event(EventTypeRow type, ObjectChange change)
    {
        var value = new JsonObject(type.Type.Fields.Select(field => KeyValuePair.Create(field, change.Values[field]?.DeepClone())));
        return value.All(pair => IsNothing(pair.Value)) ? null : new()
        {
            Id = Ulid.Next(change.CreatedDate),
            Consultation = change.Consultation,
            EventType = type.Type.Id,
            CausedBy = change.CausedBy,
            CreatedDate = change.CreatedDate,
            TakenAt = change.TakenAt ?? change.CreatedDate,
            ObjectModel = change.Model,
            ObjectId = change.ObjectId,
            ExternalId = change.ExternalId,
            ChangeType = change.IsUpdate ? "UPDATED" : "CREATED",
            IsFirst = change.Changed is null,
            Value = value,
        };
    }

    /// <summary>What says nothing: null, false, zero, an empty text, list or object.</summary>
    private static bool IsNothing(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.Number => value.GetValue<JsonElement>().GetDecimal() == 0,
        JsonValueKind.String => value.GetValue<string>() is "" or "0.00",
        JsonValueKind.Array => value.AsArray().Count == 0,
        JsonValueKind.Object => value.AsObject().Count == 0,
        _ => false,
    };
}
