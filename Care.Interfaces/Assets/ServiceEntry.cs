namespace Care.Interfaces.Assets;

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
