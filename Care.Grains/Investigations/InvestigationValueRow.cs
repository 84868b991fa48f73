namespace Care.Grains.Investigations;

/// <summary>A result as it is listed.</summary>
/// <param name="Id">The id that the API shows.</param>
/// <param name="Session">The session.</param>
/// <param name="SessionPk">Its integer key.</param>
/// <param name="SessionCreatedDate">When it was logged.</param>
/// <param name="SessionCreatedBy">The user (integer key) who logged it, or null.</param>
/// <param name="Consultation">The consultation.</param>
/// <param name="Investigation">What was investigated.</param>
/// <param name="InvestigationGroup">The group that it was logged for, or null.</param>
/// <param name="Value">The number, or null.</param>
/// <param name="Notes">The result in words, or a remark, or null.</param>
internal sealed record InvestigationValueRow(
    Guid Id,
    Guid Session,
    int SessionPk,
    DateTimeOffset SessionCreatedDate,
    int? SessionCreatedBy,
    Guid Consultation,
    Guid Investigation,
    Guid? InvestigationGroup,
    double? Value,
    string? Notes);
