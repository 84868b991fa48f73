namespace Care.Interfaces.Jobs;

/// <summary>A job that failed to the last try, as an operator sees it.</summary>
/// <param name="Id">The job's id, by which it is sent again or dropped.</param>
/// <param name="Kind">The kind, such as <c>summarise_patient</c>.</param>
/// <param name="Input">What it was given, as JSON: ids, never a patient's data.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">The last failure: exception type and message.</param>
/// <param name="SetAsideOn">When it was given up.</param>
public sealed record SetAsideJob(string Id, string Kind, string Input, int Failures, string Error, DateTimeOffset SetAsideOn);
