namespace Care.Interfaces.Calls;

/// <summary>
/// Marks a grain method that the contract leaves open to callers who are not signed in. Every other method is refused to them before it runs.
/// </summary>
/// <param name="reason">Which rule of the contract opens it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicAttribute(string reason) : Attribute
{
    /// <summary>Which rule of the contract opens the method.</summary>
    public string Reason { get; } = reason;
}

/// <summary>
/// Marks a grain method (or all methods of an interface) that only the cluster itself may call: other grains and jobs, under <see cref="CallerKind.System"/>.
/// Refused to users before it runs.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface)]
public sealed class InternalAttribute : Attribute;

/// <summary>
/// Marks a grain method that patients who signed in by one-time password may call, and nobody else: their token opens nothing but these, and a user's does not
/// open them (contract 01, B9).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForPatientsAttribute : Attribute;

/// <summary>
/// Marks a grain method that the middleware of a hospital may call, and nobody else: its token opens nothing but these, and a user's does not open them
/// (contract 01, B8).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForMiddlewareAttribute : Attribute;
