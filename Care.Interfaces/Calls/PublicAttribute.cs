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
