namespace Care.Interfaces.Calls;

/// <summary>
/// Marks a grain method (or all methods of an interface) that only the cluster itself may call: other grains and jobs, under <see cref="CallerKind.System"/>.
/// Refused to users before it runs.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface)]
public sealed class InternalAttribute : Attribute;
