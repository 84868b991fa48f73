using System.Net;
using Care.Interfaces.Operations;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Care.WebFront.Middleware;

/// <summary>
/// Whose address a request came from, where proxies stand in between: the audit tells from where each change was made (contract 01, A15). Anybody can send
/// <c>X-Forwarded-For</c>, so it is believed from the proxies that are known and read from its end, up to the first address that is none of them.
/// </summary>
internal static class ForwardedAddress
{
    /// <summary>The networks of a setting: addresses and networks such as <c>10.0.0.0/8</c>.</summary>
    public static IPNetwork[] Networks(SettingReader read, string name, string[] listed) =>
    [
        .. listed.Select(text =>
            Network(text) ?? read.Wrong($"{name} lists \"{text}\", which is neither an address nor a network such as 10.0.0.0/8.", default(IPNetwork))),
    ];

    /// <summary>A proxy on the same machine is known without being named.</summary>
    public static ForwardedHeadersOptions Options(IPNetwork[] proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        foreach (var network in proxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
        : null;
}
