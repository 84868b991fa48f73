using System.Text.Json.Nodes;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Operations;

[StatelessWorker(maxLocalWorkers: 4), GrainType("audit-queries")]
internal sealed class AuditQueries(CareDatabase database) : Grain, IAuditQueries
{
    public async Task<Outcome<Document<AuditTrail>>> List(AuditFilter filter, CancellationToken cancellation)
    {
        if (!OperatorPermissions.MayOperate(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        var limit = Math.Clamp(filter.Limit, 1, Paging.MaxLimit);
        await using var command = Statement(database.Reads, filter, limit + 1);
        List<AuditEntry> entries = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            entries.Add(Entry(rows));
        }

        return Document<AuditTrail>.Of(entries.Count <= limit
            ? new() { Results = entries }
            : new() { Results = entries[..limit], Next = entries[limit - 1].Id });
    }

    internal static NpgsqlCommand Statement(NpgsqlDataSource source, AuditFilter filter, int limit)
    {
        // The log is indexed by kind and entity together: an entity without its kind is looked for in each of them.
        var kind = Kind.All.FirstOrDefault(kind => kind.Table == filter.Kind);
        var criteria = new Criteria()
            .AddIf(kind is not null, $"l.kind = {kind!}")
            .AddIf(kind is null && filter.Kind is not null, $"l.kind = {filter.Kind}")
            .AddIf(filter.Entity is not null, $"l.entity = {filter.Entity} and l.kind = any(array(select k.name from kind k))")
            .AddIf(filter.Days?.From is not null, $"l.changed_on >= {filter.Days?.From?.ToUniversalTime()}")
            .AddIf(filter.Days?.Until is not null, $"l.changed_on < {filter.Days?.Until?.ToUniversalTime()}")
            .AddIf(filter.Before is not null, $"l.pk < {filter.Before}");
        var lines = filter.Username is { } username ? LinesOf(criteria, username, limit) : "change_log";
        return criteria.Command(
            source,
            $$"""
            select l.pk, l.changed_on, l.kind, l.entity, l.version, l.operation::text, l.changed_by, u.username, l.changed_from, l.changed_through,
                   (case
                        when l.operation = '+' and l.document is not null then l.document - '{changed_by,changed_from,changed_through}'::text[]
                        else l.changed
                    end)::text
            from {{lines}} l left join care_user u on u.pk = l.changed_by
            where {{criteria.Sql}}
            order by l.pk desc {{new Paging(limit, 0).Sql()}}
            """);
    }

    /// <summary>
    /// What a user did, and what somebody unknown did to their account: a wrong password, a link for a new one. Two lists, each in the order of its index,
    /// since one condition for both would have all of them sorted.
    /// </summary>
    private static string LinesOf(Criteria criteria, string username, int limit)
    {
        var name = criteria.Parameter(username);
        var max = new Paging(limit, 0).Sql();
        return $"""
            (
                (select l.* from change_log l where l.changed_by = (select w.pk from care_user w where w.username = {name}) and {criteria.Sql}
                    order by l.pk desc {max})
                union all
                (
                    select l.* from change_log l
                    where l.kind in ('sign_in', 'password_reset') and l.entity = (select w.id::text from care_user w where w.username = {name})
                        and l.changed_by is null and {criteria.Sql}
                    order by l.pk desc {max}
                )
            )
            """;
    }

    private static AuditEntry Entry(NpgsqlDataReader row)
    {
        var kind = row.GetString(2);
        return new()
        {
            Id = row.GetInt64(0),
            ChangedOn = row.GetFieldValue<DateTimeOffset>(1),
            Kind = kind,
            Entity = row.GetString(3),
            Version = row.GetInt32(4),
            Operation = row.GetString(5) switch { "+" => "insert", "-" => "delete", _ => "update" },
            User = row.IsDBNull(6) ? null : row.GetInt32(6),
            Username = row.IsDBNull(7) ? null : row.GetString(7),
            Address = row.IsDBNull(8) ? null : row.GetString(8),
            Through = row.IsDBNull(9) ? null : row.GetString(9),
            Changed = AuditMask.Apply(kind, JsonNode.Parse(row.GetString(10))!.AsObject()),
        };
    }
}
