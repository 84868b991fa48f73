using System.Text.Json.Nodes;

namespace Care.Interfaces.Operations;

/// <summary>
/// One change of one entity, or of the rows of master data that a statement added, changed or removed: who, when, from where, what (contract 01, A15).
/// </summary>
public sealed record AuditEntry
{
    /// <summary>Grows with time.</summary>
    public required long Id { get; init; }

    /// <summary>When the change was stored.</summary>
    public required DateTimeOffset ChangedOn { get; init; }

    /// <summary>The kind of entity, such as <c>patient</c>, or a table of master data, such as <c>place_ward</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of the entity's grain; of master data the row's id, <c>*</c> for more than one row.</summary>
    public required string Entity { get; init; }

    /// <summary>The version that the change made of the entity, from 1; 0 for master data and for what changes no entity, such as a search.</summary>
    public required int Version { get; init; }

    /// <summary><c>insert</c>, <c>update</c> or <c>delete</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Integer key of the user who made the change or asked for what made it; null when nobody did, or somebody unknown.</summary>
    public int? User { get; init; }

    /// <summary>The user's name.</summary>
    public string? Username { get; init; }

    /// <summary>
    /// The network address that the change was asked for from; null for the cluster's own work. Of a command the machine that it ran on, or the address by
    /// which it reached the database.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>
    /// The work through which the cluster made the change, for a user or by itself, such as <c>sign-in</c> or a job's id; a command and whose account ran it;
    /// null when a user did.
    /// </summary>
    public string? Through { get; init; }

    /// <summary>
    /// New values by name: all of a new entity, those that changed, all that a removed one had. Of master data the <c>count</c> of rows, and up to a hundred
    /// the <c>rows</c>. Masked by <see cref="AuditMask"/>.
    /// </summary>
    public required JsonObject Changed { get; init; }
}

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
