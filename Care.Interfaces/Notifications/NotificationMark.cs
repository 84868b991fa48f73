using Care.Interfaces.Calls;

namespace Care.Interfaces.Notifications;

/// <summary>The body that marks a notification read or unread (contract 07, 4.4).</summary>
public sealed record NotificationMark
{
    /// <summary>When it was read; null for unread; left out, nothing changes.</summary>
    public Optional<DateTimeOffset?> ReadAt { get; init; }
}
