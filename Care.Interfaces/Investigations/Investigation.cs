namespace Care.Interfaces.Investigations;

/// <summary>An investigation of the catalogue as shown (contract 06, §4.2).</summary>
public sealed record Investigation
{
    /// <summary>The investigation.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>Its name, which no other one has.</summary>
    public required string Name { get; init; }

    /// <summary>Its groups, at least one.</summary>
    public required IReadOnlyList<InvestigationGroup> Groups { get; init; }

    /// <summary>The unit of its values, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>What is normal, in words, or null.</summary>
    public string? IdealValue { get; init; }

    /// <summary>The least normal value, or null.</summary>
    public double? MinValue { get; init; }

    /// <summary>The greatest normal value, or null.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Float, String or Choice; null where it is not known.</summary>
    public string? InvestigationType { get; init; }

    /// <summary>The options of a Choice, between commas, or null.</summary>
    public string? Choices { get; init; }
}
