using Care.Grains.Consultations;

namespace Care.Grains.Patients;

/// <summary>A patient as it was read for a list.</summary>
public sealed record PatientRow(Guid Id, PatientState State, ConsultationRow? LastConsultation = null);
