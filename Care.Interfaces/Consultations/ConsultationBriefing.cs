using Care.Interfaces.Permissions;

namespace Care.Interfaces.Consultations;

/// <summary>
/// What must be known to whoever writes into a consultation or reads what hangs on it (contract 05, §6 to §11): rounds, diagnoses, symptoms, consents, files,
/// prescriptions.
/// </summary>
/// <param name="Pk">The consultation's integer key, which some answers show.</param>
/// <param name="Patient">The patient.</param>
/// <param name="Facility">The consultation's facility: where the patient was when it began.</param>
/// <param name="PatientFacility">The facility that cares for the patient now, or null.</param>
/// <param name="Suggestion">What was decided.</param>
/// <param name="EncounterDate">When the patient came.</param>
/// <param name="DischargeDate">When the consultation ended; null while it is open.</param>
/// <param name="HasBed">Whether the patient lies in a bed; null as long as the beds of hospitals are not kept here.</param>
/// <param name="Facts">What the permissions need to know.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationBriefing")]
public sealed record ConsultationBriefing(
    [property: Id(0)] int Pk,
    [property: Id(1)] Guid Patient,
    [property: Id(2)] Guid Facility,
    [property: Id(3)] Guid? PatientFacility,
    [property: Id(4)] Suggestion Suggestion,
    [property: Id(5)] DateTimeOffset EncounterDate,
    [property: Id(6)] DateTimeOffset? DischargeDate,
    [property: Id(7)] bool? HasBed,
    [property: Id(8)] ConsultationFacts Facts)
{
    /// <summary>True once the consultation ended: then there are no more rounds, and no more files.</summary>
    public bool IsDischarged => DischargeDate is not null;
}
