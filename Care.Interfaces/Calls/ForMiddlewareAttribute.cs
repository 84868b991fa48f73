namespace Care.Interfaces.Calls;

/// <summary>
/// Marks a grain method that the middleware of a hospital may call, and nobody else: its token opens nothing but these, and a user's does not open them
/// (contract 01, B8).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForMiddlewareAttribute : Attribute;
