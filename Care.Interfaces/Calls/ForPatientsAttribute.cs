namespace Care.Interfaces.Calls;

/// <summary>
/// Marks a grain method that patients who signed in by one-time password may call, and nobody else: their token opens nothing but these, and a user's does not
/// open them (contract 01, B9).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForPatientsAttribute : Attribute;
