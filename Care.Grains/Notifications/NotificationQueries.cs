using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;
using Orleans.Concurrency;

namespace Care.Grains.Notifications;

[StatelessWorker(maxLocalWorkers: 16), GrainType("notification-queries")]
internal sealed class NotificationQueries(CareDatabase database, NotificationViews views, PushOptions push) : Grain, INotificationQueries
{
    public async Task<Outcome<Page<Notification>>> List(NotificationFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var command = NotificationListSql.Command(database.Reads, CallerPermissions.Current.Pk, filter, paging);
        var (count, rows) = await command.ReadStored<NotificationState>(cancellation);
        return Page<Notification>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<Notification>>> Get(Guid notification, CancellationToken cancellation)
    {
        var criteria = new Criteria().Add($"t.id = {notification}").Add($"t.intended_for = {CallerPermissions.Current.Pk}");
        // From the database itself: the link in a push message is followed before a replica may have heard of what it leads to.
        await using var command = criteria.Command(database.State, $"select t.id, t.document from notification t where {criteria.Sql}");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return Kind<NotificationState>.NotFound;
        }

        var found = row.ReadStored<NotificationState>();
        return Document<Notification>.Of((await views.Of([found], cancellation))[0], found.State.ModifiedDate);
    }

    public Task<Outcome<Document<PushKey>>> PushKey() =>
        Task.FromResult<Outcome<Document<PushKey>>>(Document<PushKey>.Of(new PushKey(push.Keys?.PublicKey ?? "")));
}
