namespace Care.Grains.Jobs;

/// <summary>A job in the hands of a silo.</summary>
/// <param name="Job">The job.</param>
/// <param name="Entry">The queue's own name for this delivery.</param>
/// <param name="Consumer">The silo that holds it.</param>
/// <param name="Failures">How often the job failed before.</param>
/// <param name="Losses">How often a silo that held it went away.</param>
public sealed record Delivery(Job Job, string Entry, string Consumer, int Failures, int Losses);
