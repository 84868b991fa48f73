using System.Net;
using System.Net.Sockets;

namespace Care.Grains.SignIn;

/// <summary>
/// What is counted as one client where attempts are limited by address: an IPv4 address, or the 64 bits of an IPv6 address that its owner was given and cannot
/// choose.
/// </summary>
internal static class ClientNetwork
{
    private const int OwnersBytes = 8;

    /// <summary>The network of an address as a front end tells it; null where there is none.</summary>
    public static string? Of(string? address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
        {
            return null;
        }

        if (parsed.IsIPv4MappedToIPv6)
        {
            parsed = parsed.MapToIPv4();
        }

        return parsed.AddressFamily == AddressFamily.InterNetwork
            ? parsed.ToString()
            : Convert.ToHexStringLower(parsed.GetAddressBytes().AsSpan(0, OwnersBytes));
    }
}
