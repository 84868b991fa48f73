using System.Collections.Immutable;
using Care.Interfaces.Operations;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Care.Grains.Operations;

[StatelessWorker(maxLocalWorkers: 4), GrainType("health")]
internal sealed partial class HealthGrain(IEnumerable<IDependencyCheck> checks, TimeProvider time, ILogger<HealthGrain> logger) : Grain, IHealth
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public async Task<ImmutableArray<DependencyHealth>> Check(CancellationToken cancellation) =>
        [.. await Task.WhenAll(checks.Select(check => Check(check, cancellation)))];

    private async Task<DependencyHealth> Check(IDependencyCheck check, CancellationToken cancellation)
    {
        try
        {
            var fault = await check.Look(cancellation).WaitAsync(Timeout, time, cancellation);
            return new DependencyHealth(check.Name, IsUsable: true, fault ?? DependencyHealth.Working);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            NotReached(check.Name, e.GetType().Name);
            return new DependencyHealth(check.Name, !check.IsRequired, DependencyHealth.Unreachable);
        }
    }

    [LoggerMessage(9402, LogLevel.Warning, "The health check of {Dependency} got no answer: {Reason}")]
    private partial void NotReached(string dependency, string reason);
}
