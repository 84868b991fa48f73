namespace Care.Grains.Scheduling;

/// <summary>What is to be done again and again.</summary>
/// <param name="Name">Names the entry, its reminder and its jobs. Never changed: what was done is recorded under it.</param>
/// <param name="Cron">When, in the server zone: five fields, or six with seconds first.</param>
/// <param name="Kind">The kind of job that each occurrence hands over.</param>
public sealed record ScheduleEntry(string Name, string Cron, string Kind);
