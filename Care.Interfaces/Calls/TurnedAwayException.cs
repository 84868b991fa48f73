namespace Care.Interfaces.Calls;

/// <summary>
/// A silo that is not sure that it is still one of the cluster has turned a call away. The call was never begun, so it may be sent again, a change too; by then
/// another silo has the grain, or this one is sure again.
/// </summary>
[GenerateSerializer, Alias("care.TurnedAwayException")]
public sealed class TurnedAwayException() : Exception("The silo is not sure that it is one of the cluster.");
