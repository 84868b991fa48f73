using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Care.WebFront.Middleware;

/// <summary>
/// Which other origins may call (contract 01, A13; <c>content-disposition</c> comes with uploads to the embedded object store, contract 07, §5.8; the headers
/// of conditional requests and of those that may be repeated are ours, docs/differences.md): in deployments the listed ones, outside production any when none
/// is listed.
/// </summary>
internal static class Cors
{
    public static CorsPolicy Policy(Settings settings)
    {
        var policy = new CorsPolicyBuilder()
            .WithMethods("DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT")
            .WithHeaders(
                "accept", "authorization", "content-disposition", "content-type", "idempotency-key", "if-match", "if-none-match", "user-agent", "x-csrftoken",
                "x-requested-with")
            .WithExposedHeaders("etag", "idempotent-replayed", "retry-after")
            .SetPreflightMaxAge(TimeSpan.FromDays(1));
        if (settings is { Production: false, CorsAllowedOrigins: [], CorsAllowedOriginRegexes: [] })
        {
            return policy.AllowAnyOrigin().Build();
        }

        // The whole origin: what is good for https://care.example is not for https://care.example.attacker.example.
        var patterns = settings.CorsAllowedOriginRegexes.Select(pattern =>
            new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)).ToArray();
        return policy
            .SetIsOriginAllowed(origin =>
                settings.CorsAllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase) || patterns.Any(pattern => pattern.IsMatch(origin)))
            .Build();
    }
}
