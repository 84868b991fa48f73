namespace Care.Grains.Shifting;

/// <summary>A patient was moved to a facility by other means than a shifting request.</summary>
public sealed record PatientMovedJob(Guid Patient, Guid Facility, DateTimeOffset Moved);
