using Care.Interfaces.Assets;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.WebFront.Binding;
using Care.WebFront.Caching;
using Care.WebFront.Calls;
using Care.WebFront.SignIn;

namespace Care.WebFront.Assets;

/// <summary>What everybody may see of an asset whose QR code they read (contract 03, §12). Cached until an asset, a location or a facility changes.</summary>
internal static class PublicAssetRoutes
{
    private static readonly PageCached Cached = new(PageFamily.Assets, TimeSpan.FromHours(24)) { InBrowsers = false };

    public static void MapPublicAssetRoutes(this IEndpointRouteBuilder routes)
    {
        var assets = routes.MapGroup("/api/v1/public").WithTags("public_asset").WithMetadata(new IgnoresCredentials(), Cached);
        assets.MapGet("/asset/{asset:guid}/", Get).WithSummary("What everybody may see of an asset");
        assets.MapGet("/asset_qr/{qr}/", GetByQrCode).Produces<AssetPublic>().WithSummary("What everybody may see of the asset that has a QR code");
    }

    private static async Task<OkAnswer<AssetPublic>> Get(Guid asset, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IAssetQueries>(0).Public(asset, cancellation)));

    private static async Task<IResult> GetByQrCode(string qr, Cluster cluster, CancellationToken cancellation)
    {
        if (qr.Contains('.', StringComparison.Ordinal))
        {
            return Answer.Refused(Error.OfDetail(ErrorKind.NotFound, "Not found."));
        }

        var found = await cluster.Read(grains => grains.GetGrain<IAssetQueries>(0).PublicByQrCode(qr, cancellation));
        // A code that nobody has is answered without a word; an old number that nobody has as any object that is not there.
        return found.Error is { Kind: ErrorKind.NotFound } && !qr.All(char.IsAsciiDigit)
            ? Answer.Empty(default(Done), StatusCodes.Status404NotFound)
            : Answer.Ok(found);
    }
}
