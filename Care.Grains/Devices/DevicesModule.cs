using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Devices;

/// <summary>Devices, and the middleware in hospitals that speaks to them (contract 03, §13).</summary>
internal static class DevicesModule
{
    public static IServiceCollection AddDevices(this IServiceCollection services, MiddlewareOptions middleware) => services
        .AddSingleton(middleware)
        .AddSingleton<MiddlewareClient>()
        .AddSingleton<PublishedKeys>()
        .AddSingleton<InboundTokens>()
        .AddSingleton<IDeviceRows, SqlDeviceRows>()
        .AddJobHandler<CheckAssetStatus>()
        .AddJobHandler<CheckLocationStatus>()
        .AddJobHandler<PushDeviceConfiguration>();
}
