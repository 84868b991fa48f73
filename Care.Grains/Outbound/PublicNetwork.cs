using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Care.Grains.Outbound;

/// <summary>
/// Connections to addresses that users name. They lead to the public internet and nowhere else: a name is looked up here and only what it was found to mean is
/// connected to, so it can't mean something else a moment later; nothing is redirected, and no proxy looks names up again.
/// </summary>
internal static class PublicNetwork
{
    /// <summary>All of version 4 that is not somebody's on the internet (IANA special-purpose registry), and multicast.</summary>
    private static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
                "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // Of version 6: documentation, and the tunnels, whose addresses hold others of version 4.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>The connections of one client.</summary>
    /// <param name="allowInternal">True to go to any address, for trials.</param>
    /// <param name="resolve">What names mean; null for what the system says.</param>
    public static SocketsHttpHandler Handler(bool allowInternal, Func<DnsEndPoint, CancellationToken, Task<IPEndPoint[]>>? resolve = null) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellation) => Connect(context.DnsEndPoint, resolve ?? LookUp, allowInternal, cancellation),
    };

    /// <summary>True for the addresses of the public internet.</summary>
    public static bool IsPublic(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => IsPublic(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } when !GlobalUnicast.Contains(address) => false,
        _ => !Special.Any(network => network.Contains(address)),
    };

    private static async Task<IPEndPoint[]> LookUp(DnsEndPoint target, CancellationToken cancellation) =>
        [.. (await Dns.GetHostAddressesAsync(target.Host, cancellation)).Select(address => new IPEndPoint(address, target.Port))];

    private static async ValueTask<Stream> Connect(
        DnsEndPoint target, Func<DnsEndPoint, CancellationToken, Task<IPEndPoint[]>> resolve, bool allowInternal, CancellationToken cancellation)
    {
        IPEndPoint[] open = [.. (await resolve(target, cancellation)).Where(end => allowInternal || IsPublic(end.Address))];
        if (open is [])
        {
            throw new InternalAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. open.Select(end => end.Address)], open[0].Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A user named an address that is none of the public internet's.</summary>
internal sealed class InternalAddressException() : IOException("The address is not one of the public internet.");
