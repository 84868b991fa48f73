using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.WebFront.Errors;
using Microsoft.Extensions.Primitives;

namespace Care.WebFront.Middleware;

/// <summary>
/// Refuses requests that call the server by a name that is not its own: the links of lists begin with that name, and whoever can choose it leads readers
/// elsewhere (contract 01, F2). Probes of load balancers come by address, and what they are answered has no links.
/// </summary>
internal sealed class AllowedHosts(RequestDelegate next, Settings settings)
{
    private static readonly Error Foreign = Error.OfDetail(ErrorKind.Invalid, "This server has no such name. CARE_ALLOWED_HOSTS says which it has.");

    /// <summary>The names of a server that only its own machine reaches.</summary>
    public static string[] Local { get; } = ["localhost", "127.0.0.1", "[::1]"];

    private readonly StringSegment[] allowed = [.. settings.AllowedHosts.Select(host => new StringSegment(host))];
    private readonly bool any = settings.AllowedHosts.Contains("*");

    public Task InvokeAsync(HttpContext http) =>
        any || IsAllowed(http.Request.Host) || IsProbe(http.Request.Path) ? next(http) : ErrorWriter.Write(http, Foreign);

    /// <summary>The names that are listed; where none is, those of this machine, and none at all in production.</summary>
    public static string[] Of(SettingReader read, string[] listed, bool production) =>
        listed is not [] ? listed
        : !production ? Local
        : read.Wrong(
            "CARE_ALLOWED_HOSTS is not set. In production it lists the names by which clients know this server, such as [\"care.example.org\"].",
            Local);

    private bool IsAllowed(HostString host) => host.HasValue && HostString.MatchesAny(host.Host, allowed);

    private static bool IsProbe(PathString path) => path.Value is "/ping/" or "/ping" or "/health/" or "/health";
}
