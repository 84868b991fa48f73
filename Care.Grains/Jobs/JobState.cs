namespace Care.Grains.Jobs;

/// <summary>How far a job got.</summary>
public enum JobState
{
    /// <summary>Handed over and not ended: waiting for its time, for room, or running.</summary>
    Waiting = 0,

    /// <summary>Run to success.</summary>
    Done = 1,

    /// <summary>Failed to the last try and kept for an operator.</summary>
    SetAside = 2,
}
