using System.Collections.Immutable;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;
using Care.WebFront.SignIn;

namespace Care.WebFront.Devices;

/// <summary>Devices, and the middleware in hospitals that speaks to them (contract 03, §9.8 and §13).</summary>
internal static class DeviceRoutes
{
    public static void MapDevices(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/asset/{asset:guid}/operate_assets/", Operate).AsksFirst(AssetPermissions.MayWriteAny, Reach)
            .AlsoAnswers(ErrorKind.Unreachable).AlsoAnswers(ErrorKind.BadGateway).WithTags("asset").WithSummary("Ask a device to do something");
        var middleware = routes.MapGroup("").WithMetadata(new TakesMiddlewareTokens(OfAssets: false), ChallengeMetadata.ForAssets);
        middleware.MapGet("/api/v1/asset_config/", Configuration).WithTags("asset_config")
            .WithSummary("The cameras and monitors that the calling middleware serves");
        middleware.MapGet("/middleware/verify", Verify).WithTags("operations").WithSummary("Whether a token of a middleware is good");
        routes.MapGet("/middleware/verify-asset", VerifyAsset).WithMetadata(new TakesMiddlewareTokens(OfAssets: true), ChallengeMetadata.ForAssets)
            .WithTags("operations").WithSummary("Whether a token of an asset is good, and whose it is");
    }

    private static Task<Outcome<Document<AssetWithStatus>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IAsset>(http.Id("asset")).Get();

    private static async Task<OkAnswer<DeviceOperationResult>> Operate(
        Guid asset, Body<DeviceOperation> body, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Grains.GetGrain<IDeviceOperations>(0).Operate(asset, await body.Read(), cancellation));

    private static async Task<OkAnswer<ImmutableArray<DeviceConfiguration>>> Configuration(
        Query<DeviceConfigurationQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var hostname = query.Read().MiddlewareHostname;
        return new(await cluster.Read(grains => grains.GetGrain<IDeviceQueries>(0).Configuration(hostname, cancellation)));
    }

    private static OkAnswer<MiddlewareUser> Verify() => new(Document<MiddlewareUser>.Of(new(null, $"middleware{Caller.Current!.Facility}", null)));

    private static async Task<OkAnswer<UserMin>> VerifyAsset(Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IUser>(Caller.Current!.User).GetOwnSummary()));

    private sealed record DeviceConfigurationQuery
    {
        /// <summary>The middleware's host, with a scheme before and a slash behind it or without.</summary>
        public string? MiddlewareHostname { get; init; }
    }

    /// <summary>A middleware as if it were a user (§13.2).</summary>
    /// <param name="Id">There is no such user: null.</param>
    /// <param name="Username">Its facility's id behind the word <c>middleware</c>.</param>
    /// <param name="LastLogin">It never signs in: null.</param>
    private sealed record MiddlewareUser(int? Id, string Username, DateTimeOffset? LastLogin);
}
