namespace Care.Grains.Import;

/// <summary>What triggers keep otherwise, counted once over all; keys that go on above the old ones; and the news to running silos.</summary>
internal sealed class ImportFinish(ImportTarget target, ImportProgress progress, string from, bool isFirst = true)
{
    /// <summary>The catalogues, which no grain writes: a line of the audit for each.</summary>
    private static readonly string[] MasterData =
    [
        "place_state", "place_district", "place_local_body", "place_ward", "skill", "icd11_concept", "event_type", "medicine", "investigation_group",
            "investigation",
        "inventory_unit", "inventory_tag", "inventory_item", "inventory_conversion",
    ];

    private static readonly (string What, string Sql)[] Derived =
    [
        ("patients of facilities",
            """
            delete from facility_census;
            insert into facility_census (facility, is_active, patients)
            select facility, is_active, count(*) from patient where not deleted and facility is not null group by 1, 2
            """),
        ("beds of facilities",
            "delete from bed_census; insert into bed_census (facility, beds) select facility, count(*) from bed where not deleted group by 1"),
        ("home facilities",
            """
            insert into home_facility_allocation (user_id, facility, started_on)
            select p.id, p.home_facility, now() from permission_set p
            where p.home_facility is not null and not exists (select from home_facility_allocation a where a.user_id = p.id and a.ended_on is null)
            """),
        ("event types", "select setval(pg_get_serial_sequence('event_type', 'id'), greatest(1, (select max(id) from event_type))); select load_event_types()"),
    ];

    public async Task Run(CancellationToken cancellation)
    {
        await using var connection = await target.Open(cancellation);
        progress.Begin("finishing", Derived.Length + 3);
        await connection.Execute("analyze", cancellation);
        progress.Add("figures", 1);
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            foreach (var (what, sql) in Derived)
            {
                await connection.Execute(sql, cancellation);
                progress.Add(what, 1);
            }

            await RaiseKeys(connection, cancellation);
            progress.Add("keys", 1);
            foreach (var table in isFirst ? MasterData : [])
            {
                await connection.Execute(
                    $"""
                    insert into change_log (kind, entity, version, changed_through, operation, changed)
                    select '{table}', '*', 0, $1, '+', jsonb_build_object('count', count(*)) from {table} having count(*) > 0
                    """,
                    cancellation, from);
            }

            // With the rest or not at all: whoever goes on after a kill here finishes anew.
            await connection.Execute($"update {Staging.Archive}.import set phase = 'written', written_on = now()", cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await Tell(connection, cancellation);
        progress.Add("news", 1);
    }

    /// <summary>Ours is one sequence for all kinds, theirs one a table: ours goes on above the highest of all.</summary>
    private static async Task RaiseKeys(Npgsql.NpgsqlConnection connection, CancellationToken cancellation)
    {
        var tables = await connection.Rows(
            """
            select c.relname::text, a.attidentity <> '' from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attname = 'pk' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'change_log'
            """,
            row => (Table: row.GetString(0), Identity: row.GetBoolean(1)), cancellation);
        var highest = string.Join(" union all ", tables.Where(table => !table.Identity).Select(table => $"select max(pk)::bigint as pk from {table.Table}"));
        await connection.Execute(
            $"""
            select setval('entity_key', greatest((select last_value from entity_key), (select coalesce(max(pk), 0) + 1 from ({highest}) k)));
            select setval('entity_pk', greatest((select last_value from entity_pk), (select greatest(
                (select max(id) from {Staging.Table("facility_patientcontactdetails")}), (select max(id) from {Staging.Table("facility_patientmetainfo")}),
                (select max(id) from {Staging.Table("facility_ambulancedriver")}), 1)) + 32));
            """,
            cancellation);
        var identities = await connection.Rows(
            """
            select c.relname::text, a.attname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attidentity <> '' and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
            """,
            row => (Table: row.GetString(0), Column: row.GetString(1)), cancellation);
        foreach (var (table, column) in identities)
        {
            await connection.Execute(
                $"select setval(pg_get_serial_sequence('{table}', '{column}'), greatest(1, (select coalesce(max({column}), 1) from {table})))", cancellation);
        }
    }

    /// <summary>Silos forget what they know when their feed of changes is lost: they may have missed something, and they have.</summary>
    private static async Task Tell(Npgsql.NpgsqlConnection connection, CancellationToken cancellation)
    {
        await connection.Execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'care-feed'", cancellation);
    }
}
