using System.Text.Json;

namespace Care.Interfaces.Shifting;

/// <summary>A shifting request as it is read (contract 06, §7.7 "ShiftDetail").</summary>
public sealed record ShiftingDetail : ShiftingFields
{
    /// <summary>The document of the patient in full (<see cref="Patients.PatientDetail"/>).</summary>
    public JsonElement? Patient { get; init; }
}
