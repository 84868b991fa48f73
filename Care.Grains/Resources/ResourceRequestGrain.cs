using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;

namespace Care.Grains.Resources;

[GrainType("resource-request")]
internal sealed class ResourceRequestGrain(
    [Row] IPersistentState<ResourceRequestState> stored,
    EntityStore store,
    FacilityDirectory facilities,
    NamedFacilities named,
    Assignees assignees,
    ResourceRequestViews views)
    : EntityGrain<ResourceRequestState>(stored, store), IResourceRequest
{
    public async Task<Outcome<Document<ResourceRequest>>> Get() =>
        Gate(ResourcePermissions.MayReadAny(Permissions), await Facts()) is { } refused ? refused : await View();

    public async Task<Outcome<Document<ResourceRequest>>> Request(ResourceRequestWrite body)
    {
        var caller = Permissions;
        if (!ResourcePermissions.MayWriteAny(caller) || IsTaken)
        {
            return Error.Denied;
        }

        ResourceRequestState request = new() { Pk = EntityKeys.ToBeDrawn, OriginFacility = body.OriginFacility.Value, CreatedBy = caller.Pk };
        var next = request.Merge(body) with { LastEditedBy = caller.Pk };
        return (await CheckNamed(body) ?? await Save(next)) is { } refused ? refused : await View();
    }

    public async Task<Outcome<Document<ResourceRequest>>> Update(ResourceRequestWrite body)
    {
        var (caller, facts) = (Permissions, await Facts());
        if ((Gate(ResourcePermissions.MayWriteAny(caller), facts)
            ?? await CheckNamed(body)
            ?? ResourceStatusRule.Check(body.Status, ResourcePermissions.MayApprove(caller, facts))) is { } wrong)
        {
            return wrong;
        }

        var next = State.Merge(body) with { Status = body.Status.Or(State.Status), LastEditedBy = caller.Pk };
        return await Save(next) is { } refused ? refused : await View();
    }

    public async Task<Outcome<Done>> AllowComment() =>
        Gate(ResourcePermissions.MayReadAny(Permissions), await Facts()) is { } refused ? refused : default(Done);

    /// <summary>The order in which every call is refused: what the rank may not do at all (403), what lies outside the scope (404).</summary>
    private Error? Gate(bool mayAtAll, ResourceFacts facts) =>
        !mayAtAll ? Error.Denied
            : Exists && ResourceScope.Of(Permissions).Contains(facts) ? null
            : NotFound;

    private async ValueTask<ResourceFacts> Facts() => new(
        (await facilities.Find(State.OriginFacility))?.Facts,
        (await facilities.Find(State.ApprovingFacility))?.Facts,
        (await facilities.Find(State.AssignedFacility))?.Facts);

    /// <summary>What of a body only other rows can tell to be wrong.</summary>
    private async ValueTask<Error?> CheckNamed(ResourceRequestWrite body)
    {
        FieldError?[] errors =
        [
            await named.Check("origin_facility", Sent(body.OriginFacility)),
            await named.Check("approving_facility", Sent(body.ApprovingFacility)),
            await named.Check("assigned_facility", Sent(body.AssignedFacility)),
            await assignees.Check("assigned_to", body.AssignedTo.Value, State.AssignedTo),
        ];
        return errors.OfType<FieldError>().ToArray() is [_, ..] wrong ? Error.Fields([.. wrong]) : null;

        static Guid? Sent(Optional<Guid> facility) => facility.Sent ? facility.Value : null;
    }

    private async ValueTask<Document<ResourceRequest>> View() => Document<ResourceRequest>.Of((await views.Of([Row]))[0], State.ModifiedDate);
}
