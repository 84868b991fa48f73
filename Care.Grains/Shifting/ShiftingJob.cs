namespace Care.Grains.Shifting;

/// <summary>What a job about one request needs to know.</summary>
public sealed record ShiftingJob(Guid Request);
