namespace Care.Interfaces.Operations;

/// <summary>The cluster as an operator sees it.</summary>
public sealed record ClusterView
{
    /// <summary>The silos, and those that are gone and have no successor of their name, until the membership table forgets them.</summary>
    public required IReadOnlyList<SiloView> Silos { get; init; }

    /// <summary>The grains in memory, by type, the most numerous first.</summary>
    public required IReadOnlyList<ActivationCount> Activations { get; init; }
}
