using RabbitMQ.Client;

namespace Care.Grains.Jobs;

/// <summary>A message that a silo has received.</summary>
/// <param name="Channel">The channel it came by, which alone can tell what became of it.</param>
/// <param name="Tag">The channel's name for it.</param>
/// <param name="Message">What it says; null when it is none of ours.</param>
internal sealed record RabbitArrival(IChannel Channel, ulong Tag, RabbitMessage? Message);
