using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Notifications;

/// <summary>How PostgreSQL carries out what concerns notifications: nothing costs more because others have many.</summary>
public sealed class NotificationPlanTests(CareSystem system)
{
    private static readonly NotificationFilter[] Filters =
    [
        new(null, null, null),
        new(NotificationEvent.Message, null, NotificationMedium.System),
        new(NotificationEvent.ShiftingUpdated, NotificationEventType.SystemGenerated, null),
    ];

    [Fact]
    public async Task A_list_costs_the_same_with_a_hundred_times_the_notifications_of_others()
    {
        await using var database = await Fresh("notification-plan");
        await Fill(database, receivers: 10);
        var few = await Buffers(database);
        await Fill(database, receivers: 1000);
        var many = await Buffers(database);
        // The indexes are one level higher by then.
        Assert.All(few.Zip(many), cost => Assert.True(cost.Second <= 2 * cost.First, $"{cost.First} buffers at first, {cost.Second} later"));

        var deletion = await QueryPlan.Explain(DeleteOldNotifications.Command(database, "notification", DateTimeOffset.UtcNow.AddDays(-90)));
        Assert.Empty(deletion.Scanned);
    }

    [Fact]
    public async Task The_receivers_of_a_notification_are_found_among_all_users_by_index()
    {
        await using var database = await Fresh("receiver-plan");
        await Run(
            database,
            """
            insert into care_user (id, version, document, pk, username) select gen_random_uuid(), 1, '{}', n, 'u' || n from generate_series(1, 20000) n;
            insert into permission_set (id, version, document, pk, user_type, facilities)
            select u.id, 1, '{}', u.pk, 15, array[('00000000-0000-0000-0000-' || lpad((u.pk % 500)::text, 12, '0'))::uuid] from care_user u;
            """);
        var command = NotificationStatements.Write
            .Replace("@job", "array['job', 'another']", StringComparison.Ordinal)
            .Replace("@told", "array['00000000-0000-0000-0000-000000000007', '00000000-0000-0000-0000-000000000009']::uuid[]", StringComparison.Ordinal)
            .Replace("@assigned_to", "array[7, null]::int[]", StringComparison.Ordinal)
            .Replace("@by", "array[8, 8]", StringComparison.Ordinal)
            .Replace("@document", "array['{}', '{}']::jsonb[]", StringComparison.Ordinal)
            .Replace("@event_type", "array[50, 50]", StringComparison.Ordinal)
            .Replace("@event", "array[30, 30]", StringComparison.Ordinal)
            .Replace("@medium_sent", "0", StringComparison.Ordinal)
            .Replace("@now", "now()", StringComparison.Ordinal);
        Assert.Empty((await QueryPlan.Explain(database.CreateCommand(command))).Scanned);
    }

    private async Task<NpgsqlDataSource> Fresh(string name)
    {
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database(name));
        return NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database={name};Command Timeout=120");
    }

    /// <summary>A hundred notifications for each of so many receivers, who had none.</summary>
    private static Task Fill(NpgsqlDataSource database, int receivers) => Run(
        database,
        $$"""
        insert into notification (id, version, document, intended_for, event, event_type, medium_sent, created_date)
        select gen_random_uuid(), 1, jsonb_build_object('message', repeat('x', 200)), r.pk, (array[0, 20, 30, 200])[1 + n % 4], 50, 0,
            now() - n * interval '1 hour'
        from generate_series((select coalesce(max(intended_for), 0) + 1 from notification), (select coalesce(max(intended_for), 0) + {{receivers}}
            from notification)) r(pk), generate_series(1, 100) n
        """);

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var fill = database.CreateCommand(sql);
        await fill.ExecuteNonQueryAsync();
        await using var vacuum = database.CreateCommand("vacuum analyze");
        await vacuum.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<long>> Buffers(NpgsqlDataSource database)
    {
        List<long> buffers = [];
        foreach (var filter in Filters)
        {
            var plan = await QueryPlan.Explain(NotificationListSql.Command(database, 7, filter, Paging.First), analyze: true);
            buffers.Add(plan.Buffers);
        }

        return buffers;
    }
}
