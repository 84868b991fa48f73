namespace Care.Interfaces.Patients;

/// <summary>What a note about a patient is written under (contract 04, §8).</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="LastConsultation">The last consultation, or null.</param>
/// <param name="IsActive">Whether the patient is being cared for: only then notes are written.</param>
[GenerateSerializer, Immutable, Alias("care.NotedPatient")]
public sealed record NotedPatient([property: Id(0)] Guid? Facility, [property: Id(1)] Guid? LastConsultation, [property: Id(2)] bool IsActive);
