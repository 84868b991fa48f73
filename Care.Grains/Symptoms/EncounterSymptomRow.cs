namespace Care.Grains.Symptoms;

/// <summary>A symptom as it was read for showing it.</summary>
public sealed record EncounterSymptomRow(Guid Id, EncounterSymptomState State);
