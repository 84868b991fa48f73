using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Operations;

/// <summary>How a silo finds what it depends on. A pool of workers; key 0.</summary>
[Alias("care.IHealth")]
public interface IHealth : IGrainWithIntegerKey
{
    /// <summary>Looks at each dependency now, for two seconds at most.</summary>
    [Public("contract 01, A12: the health page asks without credentials"), ReadOnly, Alias("Check")]
    Task<ImmutableArray<DependencyHealth>> Check(CancellationToken cancellation = default);
}
