namespace Care.Grains.Consultations;

/// <summary>A consultation as it was read for showing it.</summary>
public sealed record ConsultationRow(Guid Id, ConsultationState State, ConsultationEntries Entries);
