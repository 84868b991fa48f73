using Care.Grains.Storage;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>A notification as it is stored (contract 07, 4.1), one for each receiver.</summary>
[Kind("notification")]
internal sealed record NotificationState : EntityState
{
    /// <summary>The receiver (integer key), to whom alone it exists.</summary>
    public int IntendedFor { get; init; }

    public int? CausedBy { get; init; }

    public NotificationMedium MediumSent { get; init; }

    public NotificationEventType EventType { get; init; }

    public NotificationEvent Event { get; init; }

    public string? Message { get; init; }

    public CausedObjects CausedObjects { get; init; } = new();

    public DateTimeOffset? ReadAt { get; init; }
}
