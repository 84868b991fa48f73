using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Permissions;

namespace Care.Grains.ExternalResults;

[GrainType("external-result"), CollectionAgeLimit(Minutes = 5)]
internal sealed class ExternalResultGrain([Row] IPersistentState<ExternalResultState> stored, EntityStore store, PlaceDirectory places)
    : EntityGrain<ExternalResultState>(stored, store), IExternalResult
{
    public async Task<Outcome<Document<ExternalResultAddress>>> Update(ExternalResultWrite body)
    {
        if (Gate(ExternalResultPermissions.MayUseAny(Permissions)) is { } refused)
        {
            return refused;
        }

        var map = await places.Current();
        if (ExternalResultPlaceRule.CheckKnown(body, map) is { } unknown)
        {
            return unknown;
        }

        var next = State.Merge(body);
        next = body.Ward.Sent ? next with { LocalBody = map.Ward(next.Ward)!.LocalBody } : next;
        return (ExternalResultPlaceRule.CheckSameDistrict(State.District, next.LocalBody, map) ?? await Save(next)) is { } wrong
            ? wrong
            : Document<ExternalResultAddress>.Of(new(State.Address, State.Ward, State.LocalBody, State.PatientCreated), State.ModifiedDate);
    }

    public async Task<Outcome<Done>> Remove() =>
        Gate(ExternalResultPermissions.MayRemoveAny(Permissions)) is { } refused ? refused : await SaveDeleted();

    public async Task OnPatientRegistered()
    {
        if (Exists && !State.PatientCreated)
        {
            await Save(State with { PatientCreated = true }, touch: false);
        }
    }

    /// <summary>The order in which every call is refused: what the rank may not do at all (403), what lies outside the scope (404).</summary>
    private Error? Gate(bool mayAtAll) =>
        !mayAtAll ? Error.Denied
            : Exists && ExternalResultScope.Of(Permissions).Contains(State.Facts()) ? null
            : NotFound;
}
