using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Grains.Permissions;

/// <summary>
/// The changes of a permission set, for the grains that checked who asks for them. Each is in force when it is answered; each may be repeated.
/// </summary>
internal sealed partial class PermissionSetGrain
{
    public Task<Outcome<Done>> UnlinkFacility(Guid facility) =>
        ChangeExisting(set => set with { Facilities = set.Facilities.Remove(facility) });

    public Task<Outcome<Done>> SetHomeFacility(Guid? facility) => ChangeExisting(set => set with { HomeFacility = facility });

    public Task<Outcome<Done>> Deactivate() => ChangeExisting(set => set with { IsActive = false, SessionsEndedOn = Later(set.SessionsEndedOn, Now) });

    public Task<Outcome<Done>> EndSessions(DateTimeOffset endedOn) => ChangeExisting(set => set with { SessionsEndedOn = Later(set.SessionsEndedOn, endedOn) });

    public async Task<Outcome<Done>> SetFlag(string flag) =>
        flags.Check(FlagType.User, flag) is { } error
            ? error
            : await ChangeExisting(set => set.Flags.Contains(flag) ? set : set with { Flags = set.Flags.Add(flag) });

    public Task<Outcome<Done>> UnsetFlag(string flag) => ChangeExisting(set => set with { Flags = set.Flags.Remove(flag) });

    private static DateTimeOffset Later(DateTimeOffset? last, DateTimeOffset next) => last > next ? last.Value : next;

    private async Task<Outcome<Done>> ChangeExisting(Func<PermissionSetState, PermissionSetState> change) =>
        Exists ? await Change(change(State)) : NotFound;
}
