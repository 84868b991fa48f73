using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Servers;

/// <summary>A user that a test made.</summary>
public sealed record TestUser(Guid Id, string Username)
{
    /// <summary>Makes a user, straight in the cluster: verified, active, in the district of <see cref="TestPlaces"/> unless placed otherwise.</summary>
    /// <param name="grains">The silo's own way to the grains.</param>
    /// <param name="type">The rank.</param>
    /// <param name="place">What is different from the usual.</param>
    /// <param name="account">What is different about the account.</param>
    public static async Task<TestUser> Open(
        IGrainFactory grains, UserType type, Func<PermissionSet, PermissionSet>? place = null, Func<NewAccount, NewAccount>? account = null)
    {
        var id = Guid.NewGuid();
        var permissions = new PermissionSet { UserType = type, Verified = true, IsActive = true, State = TestPlaces.State, District = TestPlaces.District };
        var usual = new NewAccount
        {
            Permissions = place?.Invoke(permissions) ?? permissions,
            Username = "u" + id.ToString("N")[..12],
            Password = CareSystem.Password,
            FirstName = "Test",
            LastName = type.ToString(),
            PhoneNumber = "+919876543210",
            Gender = Gender.Female,
            DateOfBirth = new DateOnly(1990, 1, 1),
        };
        var opened = account?.Invoke(usual) ?? usual;
        using (Caller.System("test").Enter())
        {
            var outcome = await grains.GetGrain<IUser>(id).Open(opened);
            Assert.True(outcome.Succeeded, outcome.Error?.ToString());
        }

        return new TestUser(id, opened.Username);
    }
}
