using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;

namespace Care.Grains.Access;

[GrainType("permission-set")]
public sealed partial class PermissionSetGrain(
    [PersistentState("permission_set", StorageNames.Entities)] IPersistentState<PermissionSetState> stored, EntityStore store, FeatureFlags flags)
    : EntityGrain<PermissionSetState>(stored, "permission_set", store), IPermissionSet
{
    /// <summary>More links than any user has; above it the set would no longer be small enough to travel with decisions.</summary>
    public const int MostFacilities = 2000;

    private PermissionSet current = PermissionSet.Nobody;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        current = Compiled();
        return Task.CompletedTask;
    }

    public Task<PermissionSet> Current() => Task.FromResult(current);

    public async Task<Outcome<Done>> Establish(PermissionSet permissions)
    {
        if (IsTaken)
        {
            return Refusal.Denied;
        }

        return await Change(new PermissionSetState
        {
            Pk = permissions.Pk,
            UserType = permissions.UserType,
            IsSuperuser = permissions.IsSuperuser,
            Verified = permissions.Verified,
            IsActive = permissions.IsActive,
            Ward = permissions.Ward,
            LocalBody = permissions.LocalBody,
            District = permissions.District,
            State = permissions.State,
            HomeFacility = permissions.HomeFacility,
            Facilities = permissions.Facilities,
            Flags = permissions.Flags,
            Asset = permissions.Asset,
        });
    }

    public async Task<Outcome<Done>> LinkFacility(Guid facility)
    {
        if (!Exists)
        {
            return Refusal.NotFound("User");
        }

        if (State.Facilities.Contains(facility))
        {
            return default(Done);
        }

        return State.Facilities.Length == MostFacilities
            ? Refusal.Rule("facility", $"A user can be linked to at most {MostFacilities} facilities")
            : await Change(State with { Facilities = State.Facilities.Add(facility) });
    }

    public async Task<Outcome<Done>> ForgetFacility(Guid facility) =>
        Exists && (State.HomeFacility == facility || State.Facilities.Contains(facility))
            ? await Change(State with { Facilities = State.Facilities.Remove(facility), HomeFacility = State.HomeFacility == facility ? null : State.HomeFacility })
            : default(Done);

    public async Task Withdraw()
    {
        if (IsTaken)
        {
            await Erase();
            current = PermissionSet.Nobody;
            DeactivateOnIdle();
        }
    }

    private async Task<Outcome<Done>> Change(PermissionSetState next)
    {
        if (await Save(next) is { } refusal)
        {
            return refusal;
        }

        current = Compiled();
        return default(Done);
    }

    private PermissionSet Compiled() => !Exists ? PermissionSet.Nobody : new PermissionSet
    {
        User = this.GetPrimaryKey(),
        Pk = State.Pk,
        UserType = State.UserType,
        IsSuperuser = State.IsSuperuser,
        Verified = State.Verified,
        IsActive = State.IsActive,
        Ward = State.Ward,
        LocalBody = State.LocalBody,
        District = State.District,
        State = State.State,
        HomeFacility = State.HomeFacility,
        Facilities = State.Facilities,
        Flags = State.Flags,
        Asset = State.Asset,
    };
}
