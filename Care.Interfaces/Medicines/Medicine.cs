using Care.Interfaces.Choices;

namespace Care.Interfaces.Medicines;

/// <summary>A medicine of the catalogue as prescriptions show it (contract 06, §0.3).</summary>
public sealed record Medicine
{
    /// <summary>The medicine.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same once more.</summary>
    public Guid ExternalId { get; init; }

    /// <summary>When it was loaded.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Its name, unique.</summary>
    public required string Name { get; init; }

    /// <summary><c>brand</c> or <c>generic</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of what it consists of, or null.</summary>
    public string? Generic { get; init; }

    /// <summary>Who makes it, or null.</summary>
    public string? Company { get; init; }

    /// <summary>What is in it, or null.</summary>
    public string? Contents { get; init; }

    /// <summary>Its class in the CIMS, or null.</summary>
    public string? CimsClass { get; init; }

    /// <summary>Its class in the ATC, or null.</summary>
    public string? AtcClassification { get; init; }
}

/// <summary>What the name of a medicine is (contract 06, §14).</summary>
public enum MedicineType
{
    /// <summary>A maker's own.</summary>
    [Label("brand")]
    Brand = 1,

    /// <summary>That of the substance.</summary>
    [Label("generic")]
    Generic = 2,
}
