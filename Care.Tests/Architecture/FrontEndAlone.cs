using Care.WebFront;
using Microsoft.AspNetCore.Builder;

namespace Care.Tests.Architecture;

/// <summary>A front end that is put together and not started: for looking at its routes.</summary>
internal static class FrontEndAlone
{
    public static WebApplication Build() => FrontEnd.Build(new()
    {
        DatabaseUrl = "postgres://nobody@127.0.0.1:1/none",
        RedisUrl = "redis://127.0.0.1:1",
        ClusterId = "none",
        ServiceId = "none",
        SigningKey = new byte[32],
        AccessTokenLifetime = TimeSpan.FromMinutes(1),
        RefreshTokenLifetime = TimeSpan.FromMinutes(2),
        Bind = "127.0.0.1",
        Port = 0,
        Production = false,
        Maintenance = false,
        AppVersion = "1",
        CorsAllowedOrigins = [],
        CorsAllowedOriginRegexes = [],
        ObjectStore = Directory.CreateTempSubdirectory().FullName,
    });
}
