using Care.Grains.Jobs;
using Care.Grains.Locations;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Assets;

/// <summary>Assets, and what happens to them (contract 03, §3 and §9 to §12).</summary>
internal static class AssetsModule
{
    public static IServiceCollection AddAssets(this IServiceCollection services) => services
        .AddUniqueName("asset_qr_code", AssetRule.QrCodeTaken)
        .AddUniqueName("asset_location_deleted", Kind<AssetLocationState>.NotFound)
        .AddSingleton<IAssetRows, SqlAssetRows>()
        .AddSingleton<AssetViews>()
        .AddSingleton<AssetPlaces>()
        .AddJobHandler<FinishAssetService>()
        .AddJobHandler<RemoveFacilityAssets>();
}
