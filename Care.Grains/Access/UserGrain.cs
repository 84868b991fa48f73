using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;

namespace Care.Grains.Access;

[GrainType("user")]
public sealed partial class UserGrain(
    [PersistentState("care_user", StorageNames.Entities)] IPersistentState<UserState> stored,
    EntityStore store,
    Passwords passwords,
    UserViews views,
    UserSurroundings surroundings)
    : EntityGrain<UserState>(stored, "care_user", store), IUser, IUserProfile
{
    private static readonly Refusal NoActiveAccount =
        Refusal.OfDetail(RefusalKind.Unauthenticated, "No active account found with the given credentials", "no_active_account");

    private IPermissionSet PermissionSet => GrainFactory.GetGrain<IPermissionSet>(this.GetPrimaryKey());

    public async Task<Outcome<Document<UserDetail>>> GetOwn() =>
        Exists && Asking.User == this.GetPrimaryKey() ? Document<UserDetail>.Of(await views.Detail(State, Asking)) : Refusal.NotFound("User");

    public async Task<Outcome<Done>> SignIn(string password)
    {
        var check = await passwords.Check(password, Exists ? State.Password : null);
        if (check == PasswordCheck.Wrong || !(await Permissions()).IsActive)
        {
            return NoActiveAccount;
        }

        var hash = check == PasswordCheck.RightButOutdated ? await passwords.Hash(password) : State.Password;
        return await Save(State with { Password = hash, LastLogin = Now }, touch: false) is { } refusal ? refusal : default(Done);
    }

    public async Task NoteRefresh()
    {
        if (Exists)
        {
            await Save(State with { LastLogin = Now }, touch: false);
        }
    }

    public async Task<Outcome<Done>> Open(NewAccount account)
    {
        if (IsTaken)
        {
            return Refusal.Denied;
        }

        // The permission set is written first: without its account it grants nothing to anyone, as nobody can sign in as it.
        if ((await PermissionSet.Establish(account.Permissions with { User = this.GetPrimaryKey(), Pk = EntityKeys.ToBeDrawn })).Refusal is { } refused)
        {
            return refused;
        }

        if (await Save(await Opened(account, (await Permissions()).Pk)) is { } taken)
        {
            await PermissionSet.Withdraw();
            return taken;
        }

        return default(Done);
    }

    private async Task<UserState> Opened(NewAccount account, int pk) => new()
    {
        Pk = pk,
        Username = account.Username,
        FirstName = account.FirstName,
        LastName = account.LastName,
        Email = account.Email,
        Password = account.Password is null ? null : await passwords.Hash(account.Password),
        PhoneNumber = account.PhoneNumber,
        AltPhoneNumber = account.AltPhoneNumber,
        Gender = account.Gender,
        DateOfBirth = account.DateOfBirth,
        Qualification = account.Qualification,
        DoctorExperienceCommencedOn = account.DoctorExperienceCommencedOn,
        DoctorMedicalCouncilRegistration = account.DoctorMedicalCouncilRegistration,
        WeeklyWorkingHours = account.WeeklyWorkingHours,
        VideoConnectLink = account.VideoConnectLink,
        CreatedBy = account.CreatedBy,
        DateJoined = Now,
    };

    /// <summary>The own permission set, read in the user's own name.</summary>
    private async Task<PermissionSet> Permissions()
    {
        using (Caller.OfUser(this.GetPrimaryKey()).Enter())
        {
            return await PermissionSet.Current();
        }
    }
}
