namespace Care.Grains.Messages;

/// <summary>
/// A gateway did not take a message now: it is throttling, out of order, or out of reach. Says nothing of the message, so that it may be logged and kept with
/// the job.
/// </summary>
/// <param name="gateway">Which one.</param>
/// <param name="reason">A status or a code.</param>
internal sealed class GatewayException(string gateway, string reason) : Exception($"{gateway} did not take the message: {reason}.");

/// <summary>A gateway will never take this message, such as one to a number that does not exist: to send it again would be of no use.</summary>
/// <param name="gateway">Which one.</param>
/// <param name="reason">A status or a code, nothing of the message.</param>
internal sealed class MessageRefusedException(string gateway, string reason) : Exception($"{gateway} refuses the message: {reason}.");
