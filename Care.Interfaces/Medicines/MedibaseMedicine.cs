namespace Care.Interfaces.Medicines;

/// <summary>A medicine as the search of the catalogue shows it (contract 06, §3): what is not known is empty.</summary>
public sealed record MedibaseMedicine
{
    /// <summary>The medicine.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, unique.</summary>
    public required string Name { get; init; }

    /// <summary><c>brand</c> or <c>generic</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of what it consists of.</summary>
    public required string Generic { get; init; }

    /// <summary>Who makes it.</summary>
    public required string Company { get; init; }

    /// <summary>What is in it.</summary>
    public required string Contents { get; init; }

    /// <summary>Its class in the CIMS.</summary>
    public required string CimsClass { get; init; }

    /// <summary>Its class in the ATC.</summary>
    public required string AtcClassification { get; init; }
}
