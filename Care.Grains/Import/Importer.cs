using System.Collections.Immutable;
using Npgsql;

namespace Care.Grains.Import;

/// <summary>Takes over an old Care with everything in it (docs/import.md).</summary>
/// <param name="from">The old database: a postgres:// URL.</param>
/// <param name="to">The database to import into, as its owner.</param>
/// <param name="workers">How many connections to each work side by side.</param>
/// <param name="progress">Told how far it is.</param>
public sealed class Importer(string from, string to, int workers, ImportProgress progress) : IAsyncDisposable
{
    private const string Unlock = "select pg_advisory_unlock(hashtext('care-import'))";

    /// <summary>
    /// A kind that was changed here by hand since the import. Signing in changes accounts and reading changes notifications: that may be lost, so that
    /// operators can look at what they imported.
    /// </summary>
    private const string WorkedOn =
        $"""
        select l.kind from change_log l
        where l.version > 0 and l.changed_on > (select written_on from {Staging.Archive}.import) and coalesce(l.changed_through, '') not like 'import of %'
          and l.kind not in ('care_user', 'permission_set', 'notification', 'password_reset', 'patient_otp')
        limit 1
        """;

    private readonly OldDatabase old = new(from);
    private readonly ImportTarget target = new(to, workers);

    private string Source => $"import of {old.Name}";

    /// <summary>What would become of which table.</summary>
    /// <exception cref="ImportRefusedException">It cannot be imported at all; the message says why.</exception>
    public async Task<ImmutableArray<ImportPlanLine>> Plan(CancellationToken cancellation = default)
    {
        await using var connection = await old.Open(null, cancellation);
        await CheckVersion(connection, cancellation);
        await CheckTarget(isNew: true, cancellation);
        List<ImportPlanLine> lines = [];
        foreach (var table in await OldDatabase.Tables(connection, cancellation))
        {
            var rows = await connection.Value<long>($"select count(*) from public.\"{table.Name}\"", cancellation);
            lines.Add(new(table.Name, rows, table.Bytes, ImportCatalogue.Fate(table.Name) ?? "archived whole"));
        }

        return [.. lines];
    }

    /// <summary>Imports, or goes on with an import that was interrupted.</summary>
    /// <param name="dryRun">Only looks at every row, and tells what does not fit.</param>
    /// <param name="cancellation">Stops it; it can be gone on with.</param>
    /// <exception cref="ImportRefusedException">It cannot be imported at all; the message says why.</exception>
    public async Task<ImportReport?> Run(bool dryRun, CancellationToken cancellation = default)
    {
        await using (var connection = await old.Open(null, cancellation))
        {
            await CheckVersion(connection, cancellation);
        }

        await using var here = await target.Open(cancellation);
        await Lock(here, cancellation);
        try
        {
            return await Run(here, dryRun, cancellation);
        }
        finally
        {
            // A connection goes back to its pool with its locks.
            await here.Execute(Unlock, CancellationToken.None);
        }
    }

    /// <summary>Brings what was imported to what the old system says now, and tells how many rows that changed.</summary>
    /// <exception cref="ImportRefusedException">Nothing was imported, or somebody has worked here since.</exception>
    public async Task<long> CatchUp(CancellationToken cancellation = default)
    {
        await using (var connection = await old.Open(null, cancellation))
        {
            await CheckVersion(connection, cancellation);
        }

        await using var here = await target.Open(cancellation);
        await Lock(here, cancellation);
        try
        {
            if (await Phase(here, cancellation) is not ("written" or "catching up"))
            {
                throw new ImportRefusedException("Nothing was imported here to the end: import run.");
            }

            if (await here.Value<string?>(WorkedOn, cancellation) is { } kind)
            {
                throw new ImportRefusedException($"Somebody has worked here since the import (the audit has changes of {kind}): what they did would be lost.");
            }

            await SetPhase(here, "catching up", cancellation);
            var at = await new StagingCopy(old, target, progress).Run(cancellation);
            await new ImportChecks(target, progress).Run(cancellation);
            var changes = await new ImportCatchUp(target, progress, Source).Run(cancellation);
            await here.Execute($"update {Staging.Archive}.import set snapshot_on = $1", cancellation, at);
            await new ImportFinish(target, progress, Source, isFirst: false).Run(cancellation);
            progress.End();
            return changes;
        }
        finally
        {
            await here.Execute(Unlock, CancellationToken.None);
        }
    }

    /// <summary>Compares what was read with what is there.</summary>
    public async Task<ImportReport> Verify(CancellationToken cancellation = default)
    {
        await using var here = await target.Open(cancellation);
        return await Phase(here, cancellation) is "written"
            ? await new ImportVerification(target, progress).Run(cancellation)
            : throw new ImportRefusedException("Nothing was imported here to the end: import run.");
    }

    /// <summary>Rows that were set aside and values that were changed: table, id, column, rule, and nothing of what they say.</summary>
    public async Task<List<ImportRow>> SetAside(CancellationToken cancellation = default)
    {
        await using var here = await target.Open(cancellation);
        return await here.Rows(
            $"""
            select source, id, field, rule, 'set aside' from {Staging.Archive}.set_aside
            union all select source, id, field, rule, 'changed' from {Staging.Archive}.adjusted order by 1, 2, 3
            """,
            row => new ImportRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await old.DisposeAsync();
        await target.DisposeAsync();
    }

    /// <summary>One import at a time. What a killed one has left its server doing is waited for.</summary>
    private static async Task Lock(NpgsqlConnection here, CancellationToken cancellation)
    {
        try
        {
            await here.Execute("select pg_advisory_lock(hashtext('care-import'))", cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new ImportRefusedException("Another import is running.");
        }
    }

    private async Task<ImportReport?> Run(NpgsqlConnection here, bool dryRun, CancellationToken cancellation)
    {
        await CheckTarget(isNew: false, cancellation);
        await here.Execute(Staging.Sql, cancellation);
        var phase = await here.Value<string?>($"select phase from {Staging.Archive}.import", cancellation);
        if (phase is null or "copying" or "tried")
        {
            await SetPhase(here, "copying", cancellation);
            var at = await new StagingCopy(old, target, progress).Run(cancellation);
            await here.Execute($"update {Staging.Archive}.import set snapshot_on = $1, phase = 'copied'", cancellation, at);
            phase = "copied";
        }
        else if (await here.Value<string>($"select source from {Staging.Archive}.import", cancellation) is var other && other != old.Name)
        {
            throw new ImportRefusedException($"An import of {other} is under way here.");
        }

        if (phase == "copied")
        {
            await new ImportChecks(target, progress).Run(cancellation);
            if (dryRun)
            {
                await SetPhase(here, "tried", cancellation);
                progress.End();
                return await Rules(here, cancellation);
            }

            await SetPhase(here, phase = "checked", cancellation);
        }

        if (dryRun)
        {
            throw new ImportRefusedException("The import has begun to write; what it set aside is told by import verify.");
        }

        if (phase == "checked")
        {
            // The catalogue of this build: the old keys are to stay, it is completed at the end.
            await here.Execute("delete from event_type", cancellation);
            await ImportWrite.Prepare(here, cancellation);
            await SetPhase(here, phase = "writing", cancellation);
        }

        if (phase == "writing")
        {
            var write = new ImportWrite(target, progress, Source);
            await write.Run(cancellation);
            await write.RestoreIndexes(cancellation);
            await new ImportFinish(target, progress, Source).Run(cancellation);
        }

        progress.End();
        return null;
    }

    private static async Task CheckVersion(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await OldDatabase.VersionError(connection, cancellation) is { } error)
        {
            throw new ImportRefusedException(error);
        }
    }

    /// <summary>An import goes into a home that nobody has worked in.</summary>
    private async Task CheckTarget(bool isNew, CancellationToken cancellation)
    {
        await using var here = await target.Open(cancellation);
        if (!await here.Value<bool>("select to_regclass('patient') is not null", cancellation))
        {
            throw new ImportRefusedException("The database to import into has no schema of Care: ./care up, or Care.Silo migrate, makes it.");
        }

        var isUnderWay = await Phase(here, cancellation) is "writing" or "written" or "catching up";
        if (isUnderWay && !isNew)
        {
            return;
        }

        foreach (
            var table in (string[])["patient", "facility", "care_user", "place_state", "medicine", "investigation", "inventory_item", "icd11_concept", "skill"])
        {
            if (await here.Value<bool>($"select exists (select from {table})", cancellation))
            {
                throw new ImportRefusedException(isUnderWay
                    ? "An import was begun here already: import run goes on with it."
                    : $"The database to import into is not empty: there are rows in {table}. An import needs a new home, without demo data and without "
                        + $"accounts.");
            }
        }
    }

    private static async Task<string?> Phase(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.Value<bool>($"select to_regclass('{Staging.Archive}.import') is not null", cancellation)
            ? await connection.Value<string?>($"select phase from {Staging.Archive}.import", cancellation)
            : null;

    private async Task SetPhase(NpgsqlConnection connection, string phase, CancellationToken cancellation) => await connection.Execute(
        $"insert into {Staging.Archive}.import (source, phase) values ($1, $2) on conflict (is_the_one) do update set source = excluded.source, phase = "
            + $"excluded.phase",
        cancellation, old.Name, phase);

    private static async Task<ImportReport> Rules(NpgsqlConnection connection, CancellationToken cancellation) => new(
        [],
        [.. await connection.Rows(
            $"""
            select source, rule, field, 'set aside', count(*) from {Staging.Archive}.set_aside group by 1, 2, 3
            union all select source, rule, field, 'changed', count(*) from {Staging.Archive}.adjusted group by 1, 2, 3 order by 1, 2, 3
            """,
            row => new BrokenRule(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)), cancellation)],
        []);
}

/// <summary>An import cannot be done; the message is the sentence for the operator.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);

/// <summary>What would become of a table.</summary>
public sealed record ImportPlanLine(string Table, long Rows, long Bytes, string Fate);

/// <summary>What became of a table.</summary>
public sealed record ImportLine(string Table, string Fate, long Rows, long Written, long SetAside);

/// <summary>How often a rule was broken, and what was done.</summary>
public sealed record BrokenRule(string Table, string Rule, string Column, string Treatment, long Rows);

/// <summary>A row that broke a rule.</summary>
public sealed record ImportRow(string Table, string Id, string Column, string Rule, string Treatment);

/// <summary>What an import, or a look at it, found.</summary>
/// <param name="Lines">The tables.</param>
/// <param name="Rules">The rules that rows broke.</param>
/// <param name="Faults">What is wrong; nothing should be.</param>
public sealed record ImportReport(ImmutableArray<ImportLine> Lines, ImmutableArray<BrokenRule> Rules, ImmutableArray<string> Faults);
