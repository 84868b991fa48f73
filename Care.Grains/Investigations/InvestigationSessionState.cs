using System.Collections.Immutable;
using Care.Grains.Consultations;
using Care.Grains.Storage;

namespace Care.Grains.Investigations;

/// <summary>Results that were logged together, as they are stored (contract 06, §5). The table <c>investigation_value</c> follows from them.</summary>
[Kind("investigation_session")]
internal sealed record InvestigationSessionState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    /// <summary>The consultation's patient, for good.</summary>
    public Guid Patient { get; init; }

    public int? CreatedBy { get; init; }

    public ImmutableArray<InvestigationResult> Results { get; init; } = [];
}

/// <summary>A result.</summary>
internal sealed record InvestigationResult
{
    /// <summary>The id that the API shows.</summary>
    public Guid Id { get; init; }

    public Guid Investigation { get; init; }

    public Guid? InvestigationGroup { get; init; }

    public double? Value { get; init; }

    public string? Notes { get; init; }

    public DateTimeOffset ModifiedDate { get; init; }
}
