using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>The form in which notifications are shown (contract 07, 4.4).</summary>
public sealed class NotificationViews(UserDirectory users) : IEntityViews<NotificationState, Notification>
{
    /// <summary>The notifications of a page; who caused them is read together.</summary>
    public async ValueTask<IReadOnlyList<Notification>> Of(IReadOnlyList<Stored<NotificationState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.Select(row => row.State.CausedBy), cancellation);
        return [.. rows.Select(row => new Notification
        {
            Id = row.Id,
            CausedBy = row.State.CausedBy is { } actor ? people.GetValueOrDefault(actor)?.Min : null,
            Event = Choice<NotificationEvent>.Label(row.State.Event),
            EventType = Choice<NotificationEventType>.Label(row.State.EventType),
            CreatedDate = row.State.CreatedDate,
            Message = row.State.Message,
            CausedObjects = row.State.CausedObjects,
            ReadAt = row.State.ReadAt,
        })];
    }
}
