using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Permissions;

/// <summary>
/// The copy of a permission set in Redis, for processes that do not hold its grain (contract 01, D4). Written by the grain alone, in a turn of its own; gone
/// before a change of the set returns.
/// </summary>
public static class PermissionCopy
{
    /// <summary>
    /// How long a copy lives at the most. A change that can't reach Redis waits this out before it returns, so it is shorter than a call may take; long enough
    /// to serve the burst of requests that one page of the client makes.
    /// </summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(2);

    /// <summary>By how much the clock of Redis may be behind a silo's.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMilliseconds(500);

    /// <summary>The key of a user's copy.</summary>
    /// <param name="user">The user's <c>external_id</c>.</param>
    public static string Key(Guid user) => $"care:permissions:{user}";

    /// <summary>Writes a copy.</summary>
    public static byte[] Write(PermissionSet permissions) => JsonSerializer.SerializeToUtf8Bytes(permissions, ContractJson.Options);

    /// <summary>Reads a copy; null where it is none, such as one of another release.</summary>
    public static PermissionSet? Read(ReadOnlySpan<byte> copy)
    {
        try
        {
            return JsonSerializer.Deserialize<PermissionSet>(copy, ContractJson.Options) is { IsKnown: true } permissions ? permissions : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
