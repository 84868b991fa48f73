using Care.Grains.Patients;

namespace Care.Grains.Shifting;

/// <summary>A shifting request and its patient as they were read for a list.</summary>
public sealed record ShiftingRow(Guid Id, ShiftingState State, PatientRow Patient);
