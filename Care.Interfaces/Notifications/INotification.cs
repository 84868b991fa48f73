using Care.Interfaces.Calls;

namespace Care.Interfaces.Notifications;

/// <summary>A notification, which is its receiver's alone (contract 07, 4.4). Keyed by the id that the API shows.</summary>
[Alias("care.INotification")]
public interface INotification : IGrainWithGuidKey
{
    /// <summary>Marks the notification read or unread: all that its receiver can change of it.</summary>
    /// <param name="readAt">When it was read; null for unread; left out, nothing changes.</param>
    [Alias("Mark")]
    Task<Outcome<Document<Notification>>> Mark(Optional<DateTimeOffset?> readAt);
}
