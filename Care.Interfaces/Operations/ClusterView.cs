namespace Care.Interfaces.Operations;

/// <summary>The cluster as an operator sees it.</summary>
public sealed record ClusterView
{
    /// <summary>The silos, and those that are gone and have no successor of their name, until the membership table forgets them.</summary>
    public required IReadOnlyList<SiloView> Silos { get; init; }

    /// <summary>The grains in memory, by type, the most numerous first.</summary>
    public required IReadOnlyList<ActivationCount> Activations { get; init; }
}

/// <summary>A silo.</summary>
/// <param name="Name">Its name (<c>CARE_SILO_NAME</c>).</param>
/// <param name="Address">Where it is, and which of its lives.</param>
/// <param name="Status">What the membership table says of it, such as <c>Active</c>.</param>
/// <param name="StartedOn">When it started.</param>
/// <param name="AliveOn">When it last said that it is alive.</param>
/// <param name="Activations">How many grains live on it.</param>
public sealed record SiloView(string Name, string Address, string Status, DateTimeOffset StartedOn, DateTimeOffset AliveOn, int Activations);

/// <summary>How many grains of a type are in memory.</summary>
/// <param name="Grain">The type.</param>
/// <param name="Activations">How many, over all silos.</param>
public sealed record ActivationCount(string Grain, int Activations);
