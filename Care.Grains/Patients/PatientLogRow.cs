namespace Care.Grains.Patients;

/// <summary>A version of a patient as the change log holds it.</summary>
public sealed record PatientLogRow(
    long Pk, PatientState State, DateTimeOffset ChangedOn, string Operation, int? ChangedBy, int? FacilityPk, int? ConsultationPk);
