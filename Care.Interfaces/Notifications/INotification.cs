using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

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

/// <summary>The body that marks a notification read or unread (contract 07, 4.4).</summary>
public sealed record NotificationMark
{
    /// <summary>When it was read; null for unread; left out, nothing changes.</summary>
    [Example("2024-03-02T08:00:00+05:30")]
    public Optional<DateTimeOffset?> ReadAt { get; init; }
}

/// <summary>The caller's own notifications (contract 07, 4.4). A pool of workers; key 0.</summary>
[Alias("care.INotificationQueries")]
public interface INotificationQueries : IGrainWithIntegerKey
{
    /// <summary>The caller's notifications, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Notification>>> List(NotificationFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One of the caller's notifications.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Notification>>> Get(Guid notification, CancellationToken cancellation = default);

    /// <summary>The key that browsers subscribe to web push with.</summary>
    [ReadOnly, Public("contract 07, 4.4: public_key"), Alias("PushKey")]
    Task<Outcome<Document<PushKey>>> PushKey();
}

/// <summary>Which of the caller's notifications are listed (contract 07, 4.4). What is null does not filter.</summary>
/// <param name="Event">What they tell of.</param>
/// <param name="EventType">Who worded them.</param>
/// <param name="MediumSent">The way they took.</param>
[GenerateSerializer, Immutable, Alias("care.NotificationFilter")]
public sealed record NotificationFilter(
    [property: Id(0), Choice(ChoiceStyle.Label)] NotificationEvent? Event,
    [property: Id(1), Choice(ChoiceStyle.Label)] NotificationEventType? EventType,
    [property: Id(2), Choice(ChoiceStyle.Label)] NotificationMedium? MediumSent);

/// <summary>The key that browsers subscribe to web push with (contract 07, 4.4 <c>public_key</c>).</summary>
/// <param name="PublicKey">The VAPID public key: an uncompressed point of P-256 in base64url; empty where nothing is pushed.</param>
public sealed record PushKey(string PublicKey);
