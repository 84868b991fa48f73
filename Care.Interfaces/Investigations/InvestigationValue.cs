using Care.Interfaces.Consultations;

namespace Care.Interfaces.Investigations;

/// <summary>The result of an investigation as shown (contract 06, §5.2).</summary>
public sealed record InvestigationValue
{
    /// <summary>The value.</summary>
    public required Guid Id { get; init; }

    /// <summary>The consultation that it was logged in.</summary>
    public required Consultation ConsultationObject { get; init; }

    /// <summary>The group that it was logged for, or null.</summary>
    public InvestigationGroup? GroupObject { get; init; }

    /// <summary>What was investigated.</summary>
    public required InvestigationMin InvestigationObject { get; init; }

    /// <summary>What it was logged with.</summary>
    public required InvestigationSession SessionObject { get; init; }

    /// <summary>The number, in the investigation's unit; null where the result is no number.</summary>
    public double? Value { get; init; }

    /// <summary>The result in words, or a remark; or null.</summary>
    public string? Notes { get; init; }

    /// <summary>The investigation, by its integer key.</summary>
    public int Investigation { get; init; }

    /// <summary>The group, by its integer key, or null.</summary>
    public int? Group { get; init; }

    /// <summary>The consultation, by its integer key.</summary>
    public int Consultation { get; init; }

    /// <summary>The session, by its integer key.</summary>
    public int Session { get; init; }
}
