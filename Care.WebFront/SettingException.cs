namespace Care.WebFront;

/// <summary>A setting is missing or wrong; the message is the sentence for the operator.</summary>
public sealed class SettingException(string message) : Exception(message);
