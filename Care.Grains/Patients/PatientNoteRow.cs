namespace Care.Grains.Patients;

/// <summary>A note as it was read for a list.</summary>
public sealed record PatientNoteRow(Guid Id, PatientNoteState State);
