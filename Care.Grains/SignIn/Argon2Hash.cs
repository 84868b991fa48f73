using System.Globalization;

namespace Care.Grains.SignIn;

/// <summary>A stored Argon2 hash, taken apart.</summary>
internal sealed record Argon2Hash(bool IsId, Argon2Cost Cost, byte[] Salt, byte[] Hash)
{
    /// <summary>A stored hash that asks for more than this was not made by us.</summary>
    private const int MaxMemoryKiB = 1 << 20;

    private const int MaxPasses = 100;
    private const int MaxLanes = 64;

    /// <summary>Takes <c>argon2$argon2id$v=19$m=102400,t=2,p=8$salt$hash</c> apart; null for anything else.</summary>
    public static Argon2Hash? Parse(string? stored)
    {
        if (stored?.Split('$') is not ["argon2", "argon2id" or "argon2i", "v=19", var cost, var salt, var hash])
        {
            return null;
        }

        return CostOf(cost) is { } asked && Bytes(salt) is { Length: > 0 } saltBytes && Bytes(hash) is { Length: > 0 } hashBytes
            ? new(stored.StartsWith("argon2$argon2id$", StringComparison.Ordinal), asked, saltBytes, hashBytes)
            : null;
    }

    /// <summary>Base64, with its padding or without; null for anything else.</summary>
    public static byte[]? Bytes(string text)
    {
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>
    /// Takes <c>m=102400,t=2,p=8</c> apart; null for what Argon2 has no such cost for (it wants eight blocks of memory a lane), or asks for too much.
    /// </summary>
    private static Argon2Cost? CostOf(string cost) =>
        cost.Split(',') is [['m', '=', .. var m], ['t', '=', .. var t], ['p', '=', .. var p]]
        && int.TryParse(m, CultureInfo.InvariantCulture, out var memory) && int.TryParse(t, CultureInfo.InvariantCulture, out var passes)
        && int.TryParse(p, CultureInfo.InvariantCulture, out var lanes)
        && passes is > 0 and <= MaxPasses && lanes is > 0 and <= MaxLanes && memory <= MaxMemoryKiB && memory >= 8 * lanes
            ? new Argon2Cost(memory, passes, lanes)
            : null;
}
