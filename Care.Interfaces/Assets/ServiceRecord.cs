using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

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

/// <summary>The body of a service record (contract 03, §11), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.ServiceRecordWrite")]
public sealed record ServiceRecordWrite
{
    /// <summary>When the asset was serviced.</summary>
    [Id(0), Example("2024-03-02")]
    public Optional<DateOnly?> ServicedOn { get; init; }

    /// <summary>What was done.</summary>
    [Id(1), Text(Characters.MaxNote), Example("Lens cleaned")]
    public Optional<string?> Note { get; init; }
}

/// <summary>A service record that a change of an asset enters (contract 03, §9.5).</summary>
/// <param name="Record">The record.</param>
/// <param name="ServicedOn">When the asset was serviced, or null.</param>
/// <param name="Note">What was done, or null.</param>
/// <param name="By">The user (integer key) who told it, or null.</param>
/// <param name="At">When it was told.</param>
/// <param name="IsEdit">Whether it counts as the record's first change, too (A7), or not (A6).</param>
[GenerateSerializer, Immutable, Alias("care.ServiceEntry")]
public sealed record ServiceEntry(
    [property: Id(0)] Guid Record,
    [property: Id(1)] DateOnly? ServicedOn,
    [property: Id(2)] string? Note,
    [property: Id(3)] int? By,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] bool IsEdit);

/// <summary>That an asset was serviced (contract 03, §11). Keyed by the id that the API shows. Records arise from changes of the asset.</summary>
[Alias("care.IServiceRecord")]
public interface IServiceRecord : IGrainWithGuidKey
{
    /// <summary>Changes the record; what it was is kept.</summary>
    /// <param name="asset">The asset in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<ServiceRecord>>> Update(Guid asset, ServiceRecordWrite body);

    /// <summary>Enters the record with a change of its asset (§9.5, A6 and A7). May be repeated.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="entry">What is entered.</param>
    [Internal, Alias("Enter")]
    Task<Outcome<Done>> Enter(Guid asset, ServiceEntry entry);
}
