namespace Care.Interfaces.Shifting;

/// <summary>A shifting request as creating and changing it answer (contract 06, §7.7 "ShiftUpdate").</summary>
public sealed record ShiftingRequest : ShiftingFields
{
    /// <summary>The patient.</summary>
    public Guid Patient { get; init; }
}
