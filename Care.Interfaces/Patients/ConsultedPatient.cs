namespace Care.Interfaces.Patients;

/// <summary>What a consultation must know of its patient (contract 05, §2 and §4.4).</summary>
/// <param name="Facility">The facility that cares for the patient, or null.</param>
/// <param name="IsActive">Whether the patient is being cared for.</param>
/// <param name="AssignedTo">The user (integer key) whom the patient is assigned to, or null.</param>
/// <param name="LastConsultation">The last consultation, or null.</param>
/// <param name="Born">The first day on which the patient may have been born, or null where it is not known.</param>
/// <param name="HasDied">Whether the patient has died.</param>
[GenerateSerializer, Immutable, Alias("care.StayingPatient")]
public sealed record ConsultedPatient(
    [property: Id(0)] Guid? Facility,
    [property: Id(1)] bool IsActive,
    [property: Id(2)] int? AssignedTo,
    [property: Id(3)] Guid? LastConsultation,
    [property: Id(4)] DateOnly? Born = null,
    [property: Id(5)] bool HasDied = false);
