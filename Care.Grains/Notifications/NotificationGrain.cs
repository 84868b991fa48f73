using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>
/// Sets the read mark of a notification. The row was written by the job of the event, for all receivers at once; a grain comes to life only when its receiver
/// marks it.
/// </summary>
[GrainType("notification"), CollectionAgeLimit(Minutes = 2)]
internal sealed class NotificationGrain(
    [Row] IPersistentState<NotificationState> stored, EntityStore store, NotificationViews views)
    : EntityGrain<NotificationState>(stored, store), INotification
{
    public async Task<Outcome<Document<Notification>>> Mark(Optional<DateTimeOffset?> readAt)
    {
        if (!Exists || State.IntendedFor != Permissions.Pk)
        {
            return NotFound;
        }

        if ((readAt.Sent ? await Save(State with { ReadAt = readAt.Value }) : CheckUnchanged()) is { } error)
        {
            return error;
        }

        return Document<Notification>.Of((await views.Of([Row]))[0], State.ModifiedDate);
    }
}
