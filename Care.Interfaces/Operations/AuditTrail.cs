namespace Care.Interfaces.Operations;

/// <summary>
/// A page of changes, newest first. The log is too long to be counted, and grows while it is read: a page goes on where the one before it ended.
/// </summary>
public sealed record AuditTrail
{
    /// <summary>What to send as <c>before</c> for the next page; null at the end.</summary>
    public long? Next { get; init; }

    /// <summary>The changes.</summary>
    public required IReadOnlyList<AuditEntry> Results { get; init; }
}
