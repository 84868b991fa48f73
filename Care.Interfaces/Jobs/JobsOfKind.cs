namespace Care.Interfaces.Jobs;

/// <summary>How many jobs of a kind the queue holds, as in <see cref="JobBacklog"/>.</summary>
/// <param name="Kind">The kind, such as <c>summarise_patient</c>.</param>
/// <param name="Waiting">Jobs that could run now and that no silo has taken yet.</param>
/// <param name="Delayed">Jobs whose time has not come: not-before times and pauses after a failure.</param>
/// <param name="Running">Jobs that a silo has taken and not ended.</param>
/// <param name="SetAside">Jobs that failed to the last try and wait for an operator.</param>
public sealed record JobsOfKind(string Kind, long Waiting, long Delayed, long Running, long SetAside);
