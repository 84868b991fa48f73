using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>The body of saying where a user's assets usually are (contract 03, §9.7).</summary>
[GenerateSerializer, Immutable, Alias("care.DefaultLocationWrite")]
public sealed record DefaultLocationWrite
{
    /// <summary>The location; what is no id names none.</summary>
    [Id(0), Text(Characters.MaxLine), NotMerged]
    public Optional<string?> Location { get; init; }
}
