namespace Care.Interfaces.Operations;

/// <summary>A job that an operator's word made.</summary>
/// <param name="Id">The job's id.</param>
public sealed record JobHandedOver(string Id);
