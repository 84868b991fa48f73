using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Operations;

/// <summary>How one dependency is.</summary>
/// <param name="Name">Its name on the health page, such as <c>main_database</c>.</param>
/// <param name="IsUsable">False when requests can't be answered for want of it.</param>
/// <param name="State"><c>working</c>, or what is wrong, in a few words.</param>
[GenerateSerializer, Immutable, Alias("care.DependencyHealth")]
public sealed record DependencyHealth([property: Id(0)] string Name, [property: Id(1)] bool IsUsable, [property: Id(2)] string State)
{
    /// <summary>The state of what is as it should be.</summary>
    public const string Working = "working";

    /// <summary>The state of what does not answer.</summary>
    public const string Unreachable = "unreachable";
}

/// <summary>How a silo finds what it depends on. A pool of workers; key 0.</summary>
[Alias("care.IHealth")]
public interface IHealth : IGrainWithIntegerKey
{
    /// <summary>Looks at each dependency now, for two seconds at most.</summary>
    [Public("contract 01, A12: the health page asks without credentials"), ReadOnly, Alias("Check")]
    Task<ImmutableArray<DependencyHealth>> Check(CancellationToken cancellation = default);
}
