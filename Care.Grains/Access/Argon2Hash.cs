using System.Globalization;

namespace Care.Grains.Access;

/// <summary>A stored Argon2 hash, taken apart.</summary>
internal sealed record Argon2Hash(bool IsId, Argon2Cost Cost, string Salt, byte[] Hash)
{
    /// <summary>A stored hash that asks for more than this was not made by us.</summary>
    private const int MostMemoryKiB = 1 << 20;

    /// <summary>Takes <c>argon2$argon2id$v=19$m=102400,t=2,p=8$salt$hash</c> apart; null for anything else.</summary>
    public static Argon2Hash? Parse(string? stored)
    {
        if (stored?.Split('$') is not ["argon2", "argon2id" or "argon2i", "v=19", var cost, var salt, var hash])
        {
            return null;
        }

        if (cost.Split(',') is not [['m', '=', .. var m], ['t', '=', .. var t], ['p', '=', .. var p]]
            || !int.TryParse(m, CultureInfo.InvariantCulture, out var memory) || !int.TryParse(t, CultureInfo.InvariantCulture, out var passes)
            || !int.TryParse(p, CultureInfo.InvariantCulture, out var lanes) || memory > MostMemoryKiB)
        {
            return null;
        }

        return new(stored.StartsWith("argon2$argon2id$", StringComparison.Ordinal), new(memory, passes, lanes), salt, Bytes(hash));
    }

    /// <summary>Base64 without its padding.</summary>
    public static byte[] Bytes(string unpadded) => Convert.FromBase64String(unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '='));
}
