using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Events;

/// <summary>What the change logs of consultations need of a silo.</summary>
public static class EventServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) => services.AddSingleton<EventBuilder>();

    /// <summary>Adds the catalogue of event types.</summary>
    public static IServiceCollection AddEventRows(this IServiceCollection services) => services.AddSingleton<EventTypeDirectory>();
}
