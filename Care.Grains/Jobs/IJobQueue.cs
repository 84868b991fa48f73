using Care.Interfaces.Jobs;

namespace Care.Grains.Jobs;

/// <summary>Where work that need not wait is handed over. For whoever makes jobs.</summary>
internal interface IJobQueue
{
    /// <summary>
    /// Hands a job over. May be repeated: a queue that knows the id leaves it at that. A failure is an unknown outcome; repeat it with the same id.
    /// </summary>
    /// <returns>True when the job is new; false when its id is known, whether it waits, runs, is done or was set aside.</returns>
    Task<bool> Enqueue(Job job, CancellationToken cancellation = default);

    /// <summary>What became of a job; null when the id is not known, or was forgotten (<see cref="JobOptions.IdRetention"/>).</summary>
    Task<JobReport?> Find(string id, CancellationToken cancellation = default);

    Task<JobBacklog> Backlog(CancellationToken cancellation = default);

    /// <summary>The same by kind, in the order of their names.</summary>
    Task<IReadOnlyList<JobsOfKind>> ByKind(CancellationToken cancellation = default);
}

/// <summary>What the queue knows of a job.</summary>
/// <param name="State">How far it got.</param>
/// <param name="Result">Its result as JSON; null when there is none, or no longer.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">The last failure: exception type and message.</param>
internal sealed record JobReport(JobState State, string? Result, int Failures, string? Error);

/// <summary>How far a job got.</summary>
internal enum JobState
{
    /// <summary>Handed over and not ended: waiting for its time, for room, or running.</summary>
    Waiting = 0,

    /// <summary>Run to success.</summary>
    Done = 1,

    /// <summary>Failed to the last try and kept for an operator.</summary>
    SetAside = 2,
}
