using System.Collections.Concurrent;
using System.Collections.Immutable;
using Npgsql;

namespace Care.Grains.Import;

/// <summary>
/// Copies the tables of the old system as they are in one moment: one snapshot for all, which every reader takes over, binary COPY out of the one database into
/// the other, tables and parts of tables side by side.
/// </summary>
internal sealed class StagingCopy(OldDatabase old, ImportTarget target, ImportProgress progress)
{
    /// <summary>The rows of a part of a table, about.</summary>
    private const long PartRows = 200_000;

    /// <summary>What the tables are found by when documents are made, beside their keys.</summary>
    private static readonly (string Table, string Columns)[] Indexes =
    [
        ("facility_facilityuser", "user_id"), ("users_userflag", "user_id"), ("facility_facilityflag", "facility_id"), ("facility_disease", "patient_id"),
        ("facility_patientcontactdetails", "patient_id"), ("facility_patientregistration", "meta_info_id"),
            ("facility_patientconsultation", "patient_id, facility_id"),
        ("facility_dailyround", "consultation_id"), ("facility_assetserviceedit", "asset_service_id"), ("facility_consultationbed", "bed_id, start_date, id"),
        ("facility_consultationbedasset", "consultation_bed_id"), ("facility_consultationbedasset", "asset_id"),
            ("facility_investigationvalue", "session_id, id"),
        ("facility_patientinvestigation_groups", "patientinvestigation_id"), ("facility_patientsampleflow", "patient_sample_id"),
        ("facility_facilityinventorysummary", "facility_id, item_id"), ("facility_facilityinventoryminquantity", "facility_id, item_id"),
        ("facility_facilityinventoryburnrate", "facility_id, item_id"), ("facility_facilityinventorylog", "facility_id, item_id, created_date"),
        ("facility_ambulancedriver", "ambulance_id"), ("facility_historicalpatientregistration", "id"),
            ("facility_historicalpatientregistration", "history_id"),
        ("facility_historicalfacilitycapacity", "id"), ("facility_patientnotesedit", "patient_note_id"), ("facility_prescription", "medicine_id"),
        ("users_userskill", "skill_id"), ("users_userfacilityallocation", "user_id"), ("facility_facilityhubspoke", "spoke_id"),
    ];

    /// <summary>Copies all tables, and says when the moment was.</summary>
    public async Task<DateTime> Run(CancellationToken cancellation)
    {
        await using var first = await old.Open(null, cancellation);
        var snapshot = await first.Value<string>("select pg_export_snapshot()", cancellation);
        var at = await first.Value<DateTime>("select now()", cancellation);
        var tables = (await OldDatabase.Tables(first, cancellation)).Where(table => !ImportCatalogue.LeftBehind.ContainsKey(table.Name)).ToImmutableArray();
        await Prepare(tables, cancellation);
        List<(OldTable Table, string Where, long Rows)> parts = [];
        foreach (var table in tables)
        {
            parts.AddRange(await Parts(first, table, cancellation));
        }

        progress.Begin("copying", parts.Sum(part => part.Rows));
        // The large ones first, so that none is left alone at the end.
        var queue = new ConcurrentQueue<(OldTable Table, string Where, long Rows)>(parts.OrderByDescending(part => part.Rows));
        await ImportTarget.SideBySide(target.Workers, async () =>
        {
            await using var reader = await old.Open(snapshot, cancellation);
            await using var writer = await target.Open(cancellation);
            while (queue.TryDequeue(out var part))
            {
                await Copy(reader, writer, part.Table, part.Where, cancellation);
                progress.Add(part.Table.Name, part.Rows);
            }
        });
        await Index(tables, cancellation);
        await Count(tables, cancellation);
        return at;
    }

    private static string Place(OldTable table) =>
        $"{(IsStaged(table) ? Staging.Schema : Staging.Archive)}.\"{(IsStaged(table) ? table.Name : "old_" + table.Name)}\"";

    private static bool IsStaged(OldTable table) => ImportCatalogue.Staged.Contains(table.Name);

    private static async Task<IEnumerable<(OldTable Table, string Where, long Rows)>> Parts(
        NpgsqlConnection connection, OldTable table, CancellationToken cancellation)
    {
        var rows = await connection.Value<long>($"select count(*) from public.\"{table.Name}\"", cancellation);
        if (rows <= PartRows || !table.HasKey)
        {
            return [(table, "true", rows)];
        }

        var parts = (int)(rows / PartRows) + 1;
        var bounds = await connection.Rows(
            $"select max(id)::bigint, count(*) from (select id, ntile({parts}) over (order by id) as part from public.\"{table.Name}\") p group by part order "
                + $"by 1",
            row => (Upto: row.GetInt64(0), Rows: row.GetInt64(1)),
            cancellation);
        return bounds.Select((bound, n) => (table, n == 0 ? $"id <= {bound.Upto}" : $"id > {bounds[n - 1].Upto} and id <= {bound.Upto}", bound.Rows));
    }

    private static async Task Copy(NpgsqlConnection reader, NpgsqlConnection writer, OldTable table, string where, CancellationToken cancellation)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var from = await reader.BeginRawBinaryCopyAsync(
            $"copy (select {columns} from public.\"{table.Name}\" where {where}) to stdout (format binary)", cancellation);
        await using var to = await writer.BeginRawBinaryCopyAsync($"copy {Place(table)} ({columns}) from stdin (format binary)", cancellation);
        await from.CopyToAsync(to, 1 << 20, cancellation);
    }

    /// <summary>Tables without rules: those that the old system's rows are looked at in, and those that stay.</summary>
    private async Task Prepare(ImmutableArray<OldTable> tables, CancellationToken cancellation)
    {
        await using var connection = await target.Open(cancellation);
        await connection.Execute($"drop schema if exists {Staging.Schema} cascade; create schema {Staging.Schema}", cancellation);
        await connection.Execute($"truncate {Staging.Archive}.copied, {Staging.Archive}.checked, {Staging.Archive}.set_aside, {Staging.Archive}.adjusted, "
            + $"{Staging.Archive}.remainder", cancellation);
        foreach (var table in tables)
        {
            var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\" {column.Type}"));
            await connection.Execute(
                $"drop table if exists {Place(table)}; create {(IsStaged(table) ? "unlogged " : "")}table {Place(table)} ({columns})", cancellation);
        }
    }

    private async Task Index(ImmutableArray<OldTable> tables, CancellationToken cancellation)
    {
        progress.Begin("indexing", tables.Length);
        var queue = new ConcurrentQueue<OldTable>(tables.Where(IsStaged).OrderByDescending(table => table.Bytes));
        await ImportTarget.SideBySide(target.Workers, async () =>
        {
            await using var connection = await target.Open(cancellation);
            while (queue.TryDequeue(out var table))
            {
                var isHistory = table.Columns.Any(column => column.Name == "history_id");
                if (!isHistory)
                {
                    await connection.Execute($"create unique index on {Place(table)} (id)", cancellation);
                }

                foreach (var (_, columns) in Indexes.Where(index => index.Table == table.Name))
                {
                    await connection.Execute($"create index on {Place(table)} ({columns})", cancellation);
                }

                await connection.Execute($"analyze {Place(table)}", cancellation);
                progress.Add(table.Name, 1);
            }
        });
    }

    private async Task Count(ImmutableArray<OldTable> tables, CancellationToken cancellation)
    {
        await using var connection = await target.Open(cancellation);
        foreach (var table in tables)
        {
            await connection.Execute(
                $"insert into {Staging.Archive}.copied (source, fate, rows, last_id) select $1, $2, count(*), {(table.HasKey ? "max(id)" : "null")} from "
                    + $"{Place(table)}",
                cancellation, table.Name, ImportCatalogue.Fate(table.Name) ?? "archived whole");
        }
    }
}
