using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;
using Npgsql;

namespace Care.Grains.Notifications;

/// <summary>
/// The list of a receiver's notifications. What is counted, filtered and sorted is all in one index, which begins with the receiver; only the rows of the page
/// are read. So a list costs what its receiver has, however many notifications others have.
/// </summary>
internal static class NotificationListSql
{
    public static NpgsqlCommand Command(NpgsqlDataSource source, int receiver, NotificationFilter filter, Paging paging)
    {
        var criteria = new Criteria()
            .Add($"t.intended_for = {receiver}")
            .AddIf(filter.Event is not null, $"t.event = {(int?)filter.Event}")
            .AddIf(filter.EventType is not null, $"t.event_type = {(int?)filter.EventType}")
            .AddIf(filter.MediumSent is not null, $"t.medium_sent = {(int?)filter.MediumSent}");
        return criteria.Command(
            source,
            $"""
            with page as
            (
                select t.id, t.created_date from notification t where {criteria.Sql}
                order by t.created_date desc, t.id desc {paging.Sql()}
            )
            select n.count, t.id, t.document
            from (select count(*) from notification t where {criteria.Sql}) n
            left join page on true
            left join notification t on t.id = page.id
            order by page.created_date desc, page.id desc
            """);
    }
}
