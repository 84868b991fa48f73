using Care.Grains.Permissions;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

[GrainType("user")]
internal sealed partial class UserGrain(
    [Row] IPersistentState<UserState> stored,
    EntityStore store,
    Passwords passwords,
    Attempts attempts,
    SignInOptions signIn,
    AddressMail addressMail,
    UserViews views,
    UserRelatedEntities related)
    : EntityGrain<UserState>(stored, store), IUser, IUserProfile
{
    /// <summary>From how many networks a user is known: home, hospitals, a phone.</summary>
    internal const int MaxOrigins = 8;

    private static readonly Error NoActiveAccount =
        Error.OfDetail(ErrorKind.Unauthenticated, "No active account found with the given credentials", "no_active_account");

    private IPermissionSet PermissionSet => GrainFactory.GetGrain<IPermissionSet>(this.GetPrimaryKey());

    public async Task<Outcome<Document<UserDetail>>> GetOwn() =>
        Exists && Permissions.User == this.GetPrimaryKey() ? Document<UserDetail>.Of(await views.Detail(State, Permissions), State.ModifiedDate) : NotFound;

    public async Task<Outcome<Done>> SignIn(string password)
    {
        var verdict = await Verify(password, isExpected: false, CancellationToken.None);
        return !verdict.IsRight ? NoActiveAccount
            : (await BeginSession(new(verdict.SetOn, verdict.IsOutdated ? password : null, Origin: null, IsSignIn: true))).Error is { } error ? error
            : default(Done);
    }

    public async Task<Outcome<Done>> Refresh(long signedInOn)
    {
        if (!Exists)
        {
            return default(Done);
        }

        var permissions = await TargetPermissions();
        if (!permissions.IsActive || !permissions.IsOpen(signedInOn))
        {
            return Error.InvalidToken;
        }

        using (InOwnName("refresh").Enter())
        {
            return await Save(State with { LastLogin = Now }, touch: false) is { } error ? error : default(Done);
        }
    }

    public async Task<bool> HasOpenSession(long signedInOn) => await TargetPermissions() is { IsActive: true } permissions && permissions.IsOpen(signedInOn);

    /// <summary>
    /// A front end of the release before does not say which session it refreshes; what it hands out is refused where it is shown, if that session has ended.
    /// </summary>
    public Task NoteRefresh() => Refresh(SessionTime.Of(DateTimeOffset.MaxValue));

    public Task<Outcome<Done>> Open(NewAccount account) => Open(UserMapper.Profile(account), account.Permissions, account.Password);

    private async Task<Outcome<Done>> Open(UserState profile, PermissionSet permissions, string? password)
    {
        if (IsTaken)
        {
            return Error.Denied;
        }

        // The permission set is written first: without its account it grants nothing to anyone, as nobody can sign in as it.
        if ((await PermissionSet.Establish(permissions with { User = this.GetPrimaryKey(), Pk = EntityKeys.ToBeDrawn })).Error is { } refused)
        {
            return refused;
        }

        var next = profile with
        {
            Pk = (await TargetPermissions()).Pk,
            Password = password is null ? null : await passwords.Hash(password),
            PasswordSetOn = password is null ? null : Now,
            DateJoined = Now,
        };
        if (await Save(next) is { } taken)
        {
            await PermissionSet.Withdraw();
            return taken;
        }

        return default(Done);
    }

    public async Task<Outcome<Done>> OpenForAsset(NewAccount account)
    {
        if (Exists)
        {
            return default(Done);
        }

        // Nobody else is this user, so a set that is there was left by a try that was broken off.
        return await TargetPermissions() is not { IsKnown: true } left ? await Open(account)
            : await Save(UserMapper.Profile(account) with { Pk = left.Pk, DateJoined = Now }) is { } taken ? taken
            : default(Done);
    }

    public async Task<Outcome<Document<UserMin>>> GetOwnSummary() =>
        Exists && Permissions.User == this.GetPrimaryKey()
            ? Document<UserMin>.Of(new UserRow(this.GetPrimaryKey(), State, Permissions.UserType, Permissions.HomeFacility).Min)
            : NotFound;

    /// <summary>The cluster on behalf of the user, whom a password, a token or a link has shown to be there.</summary>
    private Caller InOwnName(string work) => ClusterCaller.For(work) with { OnBehalfOf = State.Pk };

    /// <summary>The own permission set, read in the user's own name.</summary>
    private async Task<PermissionSet> TargetPermissions()
    {
        using (Caller.OfUser(this.GetPrimaryKey()).Enter())
        {
            return await PermissionSet.Current();
        }
    }
}
