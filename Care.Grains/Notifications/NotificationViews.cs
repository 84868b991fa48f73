using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Notifications;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Notifications;

/// <summary>The form in which notifications are shown (contract 07, 4.4).</summary>
internal sealed class NotificationViews(UserDirectory users) : IEntityViews<NotificationState, Notification>
{
    /// <summary>The notifications of a page; who caused them is read together.</summary>
    public async ValueTask<IReadOnlyList<Notification>> Of(IReadOnlyList<Stored<NotificationState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.Select(row => row.State.CausedBy), cancellation);
        return [
            .. rows.Select(row => NotificationMapper.View(row.State, row.Id, row.State.CausedBy is { } actor ? people.GetValueOrDefault(actor)?.Min : null))];
    }
}

[Mapper]
internal static partial class NotificationMapper
{
    public static partial Notification View(NotificationState notification, Guid id, UserMin? causedBy);

    private static string Label(NotificationEvent happened) => Choice<NotificationEvent>.Label(happened);

    private static string Label(NotificationEventType type) => Choice<NotificationEventType>.Label(type);
}
