namespace Care.Grains.Messages;

/// <summary>A gateway will never take this message, such as one to a number that does not exist: to send it again would be of no use.</summary>
/// <param name="gateway">Which one.</param>
/// <param name="reason">A status or a code, nothing of the message.</param>
public sealed class MessageRefusedException(string gateway, string reason) : Exception($"{gateway} refuses the message: {reason}.");
