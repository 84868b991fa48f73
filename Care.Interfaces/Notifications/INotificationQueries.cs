using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Notifications;

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
