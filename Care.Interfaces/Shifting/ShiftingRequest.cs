using System.Text.Json.Serialization;

namespace Care.Interfaces.Shifting;

/// <summary>A shifting request as creating and changing it answer (contract 06, §7.7 "ShiftUpdate").</summary>
public sealed record ShiftingRequest : ShiftingFields
{
    /// <summary>The patient.</summary>
    public Guid Patient { get; init; }

    /// <summary>How ill the patient is, a label: only where a change sent it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PatientCategory { get; init; }
}
