namespace Care.Grains.Jobs;

/// <summary>What the queue knows of a job.</summary>
/// <param name="State">How far it got.</param>
/// <param name="Result">Its result as JSON; null when there is none, or no longer.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">The last failure: exception type and message.</param>
public sealed record JobReport(JobState State, string? Result, int Failures, string? Error);
