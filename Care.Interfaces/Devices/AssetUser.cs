using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Interfaces.Devices;

/// <summary>
/// The user as which an asset files rounds (contract 03, §13.1): one an asset, made on first use, who signs in by the middleware's tokens alone.
/// </summary>
public static class AssetUser
{
    /// <summary>The user's <c>external_id</c>. It is made of the asset's, so that there is one, however many ask at once.</summary>
    /// <param name="asset">The asset.</param>
    public static Guid IdOf(Guid asset)
    {
        Span<byte> name = stackalloc byte[26];
        "asset-user"u8.CopyTo(name);
        asset.TryWriteBytes(name[10..], bigEndian: true, out _);
        return NamedId.Of(name);
    }

    /// <summary>The account as it is made.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="facility">Where the asset is, which never changes.</param>
    /// <param name="today">The day, which the contract takes for the date of birth.</param>
    public static NewAccount Account(Guid asset, Guid facility, DateOnly today) => new()
    {
        Permissions = new PermissionSet { UserType = UserType.Nurse, Verified = true, IsActive = true, Asset = asset, AssetFacility = facility },
        Username = $"asset{asset}",
        Email = "support@ohc.network",
        PhoneNumber = "919999999999",
        Gender = Gender.NonBinary,
        DateOfBirth = today,
    };
}
