namespace Care.Interfaces.Investigations;

/// <summary>An investigation inside its values (contract 06, §5.2): as in the catalogue, but for its groups.</summary>
public sealed record InvestigationMin
{
    /// <inheritdoc cref="Investigation.ExternalId"/>
    public required Guid ExternalId { get; init; }

    /// <inheritdoc cref="Investigation.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Investigation.Unit"/>
    public string? Unit { get; init; }

    /// <inheritdoc cref="Investigation.IdealValue"/>
    public string? IdealValue { get; init; }

    /// <inheritdoc cref="Investigation.MinValue"/>
    public double? MinValue { get; init; }

    /// <inheritdoc cref="Investigation.MaxValue"/>
    public double? MaxValue { get; init; }

    /// <inheritdoc cref="Investigation.InvestigationType"/>
    public string? InvestigationType { get; init; }

    /// <inheritdoc cref="Investigation.Choices"/>
    public string? Choices { get; init; }
}
