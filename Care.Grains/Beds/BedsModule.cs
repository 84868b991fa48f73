using Care.Grains.Jobs;
using Care.Grains.Locations;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Beds;

/// <summary>Beds, who lies in them, what stands at them and where its cameras look (contract 03, §4 to §8).</summary>
internal static class BedsModule
{
    public static IServiceCollection AddBeds(this IServiceCollection services) => services
        .AddUniqueName("bed_name", BedRule.NameTaken)
        .AddUniqueName("bed_location_deleted", Kind<AssetLocationState>.NotFound)
        .AddUniqueName("consultation_bed_open", BedStayRule.InUse)
        .AddUniqueName("consultation_bed_times", BedStayRule.StartConflicts)
        .AddUniqueName("consultation_bed_asset_open", AssetRule.NotAvailable([]))
        .AddUniqueName("asset_bed_pair", AssetBedRule.AlreadyLinked)
        .AddUniqueName("asset_bed_monitor", AssetBedRule.HasMonitor)
        .AddUniqueName("camera_preset_name", CameraPresetWrite.NameTaken)
        .AddSingleton<IBedRows, SqlBedRows>()
        .AddSingleton<BedViews>()
        .AddSingleton<AssetBedside>()
        .AddSingleton<BedPlaces>()
        .AddSingleton<MonitoredBeds>()
        .AddJobHandler<FinishNewBeds>()
        .AddJobHandler<RemoveCameraPresets>();
}
