using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>The accounts of the demo system. An account that is there already stays as it is.</summary>
internal sealed class DemoAccounts(IGrainFactory grains)
{
    public const string Password = DemoExamples.Password;
    private const string SuperuserPassword = "superuser";
    private const int DummyDoctors = 18;

    private static readonly DateOnly Born = new(2005, 1, 1);

    private static readonly Account Superuser = new("superuser", UserType.StateAdmin, "", "", "+919696969696", Gender.NonBinary);

    private static readonly Account DistrictAdmin = new("devdistrictadmin", UserType.DistrictAdmin, "District", "Admin", "+911234567891", Gender.Female);

    /// <summary>Those who work in the facility of the demo's patients, with it as their home or only linked to it.</summary>
    private static readonly Account[] Staff =
    [
        new(DemoExamples.Doctor, UserType.Doctor, "Dev", "Doctor", "+919876543219", Gender.Male),
        new("devdoctor1", UserType.Doctor, "Dev", "Doctor Two", "+917644536346", Gender.Female)
        {
            HasHome = false, Qualification = "MBBS", PractisingSince = new DateOnly(2020, 10, 14),
        },
        new("devstaff2", UserType.Nurse, "Dev", "Staff", "+919876543219", Gender.Female),
        new("dummynurse1", UserType.Nurse, "Dummy", "Nurse", "+918878825662", Gender.Female) { Email = "dummynurse1@example.org" },
        new("dummynurse2", UserType.Nurse, "Dummy", "Nurse", "+918744587566", Gender.Male),
    ];

    /// <summary>All accounts, with the passwords that everybody knows.</summary>
    public static IReadOnlyDictionary<string, string> Passwords { get; } = new Dictionary<string, string>(
        [new(Superuser.Username, SuperuserPassword), .. ((string[])[DistrictAdmin.Username, .. Staff.Select(account => account.Username),
            .. Enumerable.Range(0, DummyDoctors).Select(DummyDoctor)]).Select(name => KeyValuePair.Create(name, Password))]);

    /// <summary>The accounts that do without a facility.</summary>
    public async Task OpenAdministrators()
    {
        await Open(Superuser, SuperuserPassword, permissions => permissions with { IsSuperuser = true, District = DemoPlaces.Kottayam });
        await Open(DistrictAdmin, Password, permissions => permissions);
    }

    /// <summary>The accounts of those who work in the facility of the demo's patients, and doctors who work nowhere.</summary>
    public async Task OpenStaff(Guid facility)
    {
        foreach (var account in Staff)
        {
            await Open(account, Password, permissions => permissions with { Facilities = [facility], HomeFacility = account.HasHome ? facility : null });
        }

        foreach (var number in Enumerable.Range(0, DummyDoctors))
        {
            await Open(new(DummyDoctor(number), UserType.Doctor, "Dummy", "Doctor", "+919876543219", Gender.Male), Password, permissions => permissions);
        }
    }

    private static string DummyDoctor(int number) => $"dummydoctor{number}";

    /// <summary>Makes the calls that follow those of the district's administrator.</summary>
    public async Task<Caller> AsDistrictAdmin() => Caller.OfUser(await Named(DistrictAdmin.Username));

    /// <summary>The integer key of the doctor who treats the demo's patients.</summary>
    public async Task<int> TreatingDoctor()
    {
        var user = await Named(Staff[0].Username);
        using (Caller.System(DemoSystem.Work).Enter())
        {
            return (await grains.GetGrain<IPermissionSet>(user).Current()).Pk;
        }
    }

    private async Task Open(Account account, string password, Func<PermissionSet, PermissionSet> place)
    {
        var user = await Named(account.Username);
        using (Caller.System(DemoSystem.Work).Enter())
        {
            var opened = await grains.GetGrain<IUser>(user).Open(new NewAccount
            {
                Permissions = place(new PermissionSet
                {
                    UserType = account.UserType,
                    Verified = true,
                    IsActive = true,
                    State = DemoPlaces.Kerala,
                    District = DemoPlaces.Ernakulam,
                }),
                Username = account.Username,
                Password = password,
                FirstName = account.FirstName,
                LastName = account.LastName,
                Email = account.Email,
                PhoneNumber = account.PhoneNumber,
                // What the client calls by WhatsApp; who has none is not offered for a call.
                AltPhoneNumber = account.PhoneNumber,
                Gender = account.Gender,
                DateOfBirth = Born,
                Qualification = account.Qualification,
                DoctorExperienceCommencedOn = account.PractisingSince,
            });
            // An account that has its owner already is refused as a whole.
            if (opened.Error is { Kind: not ErrorKind.Denied })
            {
                opened.EnsureSucceeded(account.Username);
            }
        }
    }

    /// <summary>The user of that name, or an id that is free.</summary>
    private async Task<Guid> Named(string username)
    {
        using (Caller.System(DemoSystem.Work).Enter())
        {
            return await grains.GetGrain<IUserQueries>(0).Named(username);
        }
    }

    private sealed record Account(string Username, UserType UserType, string FirstName, string LastName, string PhoneNumber, Gender Gender)
    {
        public bool HasHome { get; init; } = true;

        public string Email { get; init; } = "";

        public string? Qualification { get; init; }

        public DateOnly? PractisingSince { get; init; }
    }
}
