namespace Care.Grains.Diagnoses;

/// <summary>A diagnosis as it was read for showing it.</summary>
public sealed record ConsultationDiagnosisRow(Guid Id, ConsultationDiagnosisState State);
