using System.Globalization;

namespace Care.Grains.Access;

/// <summary>A stored Argon2 hash, taken apart.</summary>
internal sealed record Argon2Hash(bool IsId, Argon2Cost Cost, string Salt, byte[] Hash)
{
    /// <summary>A stored hash that asks for more than this was not made by us.</summary>
    private const int MostMemoryKiB = 1 << 20;

    private const int MostPasses = 100;
    private const int MostLanes = 64;

    /// <summary>Takes <c>argon2$argon2id$v=19$m=102400,t=2,p=8$salt$hash</c> apart; null for anything else.</summary>
    public static Argon2Hash? Parse(string? stored)
    {
        if (stored?.Split('$') is not ["argon2", "argon2id" or "argon2i", "v=19", var cost, var salt, var hash])
        {
            return null;
        }

        if (cost.Split(',') is not [['m', '=', .. var m], ['t', '=', .. var t], ['p', '=', .. var p]]
            || !int.TryParse(m, CultureInfo.InvariantCulture, out var memory) || !int.TryParse(t, CultureInfo.InvariantCulture, out var passes)
            || !int.TryParse(p, CultureInfo.InvariantCulture, out var lanes) || memory is < 1 or > MostMemoryKiB
            || passes is < 1 or > MostPasses || lanes is < 1 or > MostLanes || Bytes(salt) is not { Length: > 0 } || Bytes(hash) is not { Length: > 0 } bytes)
        {
            return null;
        }

        return new(stored.StartsWith("argon2$argon2id$", StringComparison.Ordinal), new(memory, passes, lanes), salt, bytes);
    }

    /// <summary>Base64, with its padding or without; null for anything else.</summary>
    public static byte[]? Bytes(string text)
    {
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
