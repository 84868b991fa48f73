using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Permissions;

[GrainType("permission-set")]
internal sealed partial class PermissionSetGrain(
    [Row] IPersistentState<PermissionSetState> stored,
    EntityStore store,
    FeatureFlags flags,
    IPermissionCopies copies)
    : EntityGrain<PermissionSetState>(stored, store), IPermissionSet
{
    /// <summary>More links than any user has; above it the set would no longer be small enough to travel with decisions.</summary>
    public const int MaxFacilities = 2000;

    private PermissionSet current = PermissionSet.Nobody;

    /// <summary>When the last copy that this activation or one before it left is gone by itself.</summary>
    private DateTimeOffset copiesLiveUntil;

    /// <summary>True when it is not known whether the last copy was left, or may still come to be.</summary>
    private bool lastCopyInDoubt;

    /// <summary>Nobody is let in by what a permission was, wherever it is still in memory.</summary>
    protected override bool OutwaitsDeadSilos => true;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        current = Compiled();
        copiesLiveUntil = Now + PermissionCopy.Life;
        return Task.CompletedTask;
    }

    public Task<PermissionSet> Current() => Task.FromResult(current);

    public async Task<PermissionSet> GetForCaching()
    {
        if (current.IsKnown)
        {
            copiesLiveUntil = Now + PermissionCopy.Life;
            lastCopyInDoubt = !await copies.Leave(current, copiesLiveUntil) || lastCopyInDoubt;
        }

        return current;
    }

    public async Task<Outcome<Done>> Establish(PermissionSet permissions)
    {
        if (IsTaken)
        {
            return Error.Denied;
        }

        // Nobody ever cached what did not exist.
        copiesLiveUntil = DateTimeOffset.MinValue;
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
            AssetFacility = permissions.AssetFacility,
        });
    }

    public async Task<Outcome<Done>> LinkFacility(Guid facility)
    {
        if (!Exists)
        {
            return NotFound;
        }

        if (State.Facilities.Contains(facility))
        {
            return default(Done);
        }

        return State.Facilities.Length == MaxFacilities
            ? Error.Rule("facility", $"A user can be linked to at most {MaxFacilities} facilities")
            : await Change(State with { Facilities = State.Facilities.Add(facility) });
    }

    public async Task<Outcome<Done>> ForgetFacility(Guid facility) =>
        Exists && (State.HomeFacility == facility || State.Facilities.Contains(facility))
            ? await Change(
                State with { Facilities = State.Facilities.Remove(facility), HomeFacility = State.HomeFacility == facility ? null : State.HomeFacility })
            : default(Done);

    public async Task Withdraw()
    {
        if (IsTaken)
        {
            await Erase();
            current = PermissionSet.Nobody;
            await DropCopies();
            DeactivateOnIdle();
        }
    }

    /// <summary>
    /// Writes the set, and returns only after every copy of the old one is gone. Copies are left by <see cref="GetForCaching"/> alone, which runs in a turn of
    /// its own and so never during this one. <see cref="Current"/> may: it tells the old set until the new one is written, and the new one from then on.
    /// </summary>
    private async Task<Outcome<Done>> Change(PermissionSetState next)
    {
        var wasKnown = current.IsKnown;
        if (wasKnown)
        {
            // The copy goes before the write, so that a silo that dies in between leaves none; and again after it, for one that was held up on its way.
            await copies.Drop(this.GetPrimaryKey());
        }

        if (await Save(next) is { } error)
        {
            return error;
        }

        current = Compiled();
        if (wasKnown)
        {
            await DropCopies();
        }

        return default(Done);
    }

    /// <summary>
    /// Where Redis can't be asked, a copy may be there that a front end still reads (it may well reach Redis while this silo can't), so the change waits until
    /// the last one that was ever left has expired. That is at most the life of a copy, and nothing at all when none was left lately.
    /// </summary>
    private async Task DropCopies()
    {
        var gone = await copies.Drop(this.GetPrimaryKey());
        var left = copiesLiveUntil + PermissionCopy.Skew - Now;
        if ((!gone || lastCopyInDoubt) && left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        lastCopyInDoubt = false;
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
        AssetFacility = State.AssetFacility,
        SessionsEndedOn = State.SessionsEndedOn,
    };
}
