namespace Care.Silo;

/// <summary>A command can't be carried out; the message is the sentence for the operator.</summary>
public sealed class CommandException(string message) : Exception(message);
