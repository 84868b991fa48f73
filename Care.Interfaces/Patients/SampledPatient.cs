namespace Care.Interfaces.Patients;

/// <summary>What a test sample needs to know of its patient (contract 04, §11.3). The patient need not be cared for at present.</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="LastConsultation">The last consultation, or null.</param>
[GenerateSerializer, Immutable, Alias("care.SampledPatient")]
public sealed record SampledPatient([property: Id(0)] Guid? Facility, [property: Id(1)] Guid? LastConsultation);
