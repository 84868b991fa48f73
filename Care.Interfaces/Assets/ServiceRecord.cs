using Care.Interfaces.Users;

namespace Care.Interfaces.Assets;

/// <summary>That an asset was serviced (contract 03, §1).</summary>
public sealed record ServiceRecord
{
    /// <summary>The record.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, or null.</summary>
    public DateOnly? ServicedOn { get; init; }

    /// <summary>What was done, or null.</summary>
    public string? Note { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Its changes, the newest first.</summary>
    public required IReadOnlyList<ServiceEdit> Edits { get; init; }
}

/// <summary>A change of a service record.</summary>
public sealed record ServiceEdit
{
    /// <summary>The record, not the change (a quirk of the contract that is kept).</summary>
    public required Guid Id { get; init; }

    /// <summary>When the asset was serviced, as it was told then.</summary>
    public DateOnly? ServicedOn { get; init; }

    /// <summary>What was done, as it was told then.</summary>
    public string? Note { get; init; }

    /// <summary>When it was told.</summary>
    public DateTimeOffset EditedOn { get; init; }

    /// <summary>Who told it.</summary>
    public UserMin? EditedBy { get; init; }
}
