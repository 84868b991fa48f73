using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Jobs;

/// <summary>The jobs of a cluster in memory.</summary>
internal static class MemoryJobs
{
    /// <summary>Adds the job queue, without a worker: what grains hand over stays for the test to see. The silos of a cluster share the queue.</summary>
    public static IServiceCollection AddMemoryJobs(this IServiceCollection services, MemoryJobQueue queue) => services
        .AddSingleton<IJobQueue>(queue)
        .AddSingleton<IDeadLetters>(queue)
        .AddSingleton<IJobOutbox, DirectJobOutbox>();
}
