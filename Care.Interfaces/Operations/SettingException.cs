namespace Care.Interfaces.Operations;

/// <summary>A setting is missing or wrong. Stops the start.</summary>
/// <param name="message">The sentence for the operator.</param>
public sealed class SettingException(string message) : Exception(message);
