namespace Care.Grains.Jobs;

/// <summary>A job that failed to the last try, kept with its input until an operator decides.</summary>
/// <param name="Job">The job as it was handed over.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">The last failure: exception type and message.</param>
/// <param name="SetAsideOn">When it was given up.</param>
public sealed record DeadLetter(Job Job, int Failures, string Error, DateTimeOffset SetAsideOn);
