namespace Care.Interfaces.Jobs;

/// <summary>How full the job queue is. Waiting and running together tell an operator whether it is stuck (contract 01, A12).</summary>
/// <param name="Waiting">Jobs that could run now and that no silo has taken yet.</param>
/// <param name="Delayed">Jobs whose time has not come: not-before times and pauses after a failure.</param>
/// <param name="Running">Jobs that a silo has taken and not ended.</param>
/// <param name="SetAside">Jobs that failed to the last try and wait for an operator.</param>
[GenerateSerializer, Immutable, Alias("care.WorkBacklog")]
public sealed record JobBacklog(
    [property: Id(0)] long Waiting,
    [property: Id(1)] long Delayed,
    [property: Id(2)] long Running,
    [property: Id(3)] long SetAside);
