using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Events;

/// <summary>The change logs of consultations (contract 05, §11).</summary>
internal static class EventsModule
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services.AddSingleton<EventTypeDirectory>().AddSingleton<EventBuilder>();
}
