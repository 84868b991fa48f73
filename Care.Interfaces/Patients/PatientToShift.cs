namespace Care.Interfaces.Patients;

/// <summary>What a shifting request needs to know of its patient (contract 06, §7.6).</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="IsActive">Whether the patient is being cared for: only then there is somebody to shift.</param>
/// <param name="HasDied">Whether the patient has died.</param>
[GenerateSerializer, Immutable, Alias("care.PatientToShift")]
public sealed record PatientToShift([property: Id(0)] Guid? Facility, [property: Id(1)] bool IsActive, [property: Id(2)] bool HasDied = false);
