using Care.Grains.Caching;
using Care.Grains.Events;
using Care.Grains.Places;
using Care.Interfaces.Caching;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Caching;

/// <summary>What grains and jobs tell of cached pages where there are none.</summary>
internal static class Pages
{
    public static CacheGenerations Uncached() => new(
        Stub.Of<IGrainFactory>((_, _) => Stub.Of<ICacheGeneration>((_, _) => Task.CompletedTask)),
        new PlaceDirectory(TestPlaces.Map),
        new EventTypeDirectory(new EventTypes([])),
        Stub.Of<ISiloStatusOracle>((_, _) => true),
        TimeProvider.System,
        NullLogger<CacheGenerations>.Instance);
}
