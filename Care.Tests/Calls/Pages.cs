using Care.Grains.Calls;
using Care.Grains.Events;
using Care.Grains.Places;
using Care.Interfaces.Calls;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Calls;

/// <summary>What grains and jobs tell of kept pages where there are none.</summary>
internal static class Pages
{
    public static PageEditions Unkept() => new(
        Stub.Of<IGrainFactory>((_, _) => Stub.Of<IPageEdition>((_, _) => Task.CompletedTask)),
        new PlaceDirectory(TestPlaces.Map),
        new EventTypeDirectory(new EventTypes([])),
        Stub.Of<ISiloStatusOracle>((_, _) => true),
        TimeProvider.System,
        NullLogger<PageEditions>.Instance);
}
