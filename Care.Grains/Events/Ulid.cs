using System.Security.Cryptography;

namespace Care.Grains.Events;

/// <summary>
/// Ids of 26 characters that sort by the time of their making: 48 bits of milliseconds, 80 of chance, in Crockford's base 32 (contract 05, §11.2).
/// </summary>
internal static class Ulid
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    public static string Next(DateTimeOffset at)
    {
        Span<byte> chance = stackalloc byte[10];
        RandomNumberGenerator.Fill(chance);
        UInt128 value = (UInt128)(ulong)at.ToUnixTimeMilliseconds() << 80;
        for (var i = 0; i < chance.Length; i++)
        {
            value |= (UInt128)chance[i] << (8 * i);
        }

        return string.Create(Length, value, static (text, rest) =>
        {
            for (var i = text.Length - 1; i >= 0; i--)
            {
                text[i] = Digits[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }
}
