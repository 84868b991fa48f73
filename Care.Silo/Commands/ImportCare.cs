using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Amazon.Runtime;
using Care.Grains.Import;
using Npgsql;

namespace Care.Silo.Commands;

/// <summary>Takes over an old Care (docs/import.md). What it prints names tables, keys and rules, never what a row says of a patient.</summary>
internal static class ImportCare
{
    private static readonly Option<string> From = new("--from")
    {
        Description =
            "The old database, postgres://USER:PASSWORD@HOST:PORT/NAME; CARE_IMPORT_FROM where it is not told, which other users of the machine can't see.",
        HelpName = "URL",
    };

    private static readonly Option<int?> Workers =
        new("--workers") { Description = "How many connections work side by side; by default as many as there are processors." };

    public static Command Command()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only look at every row, and tell what does not fit." };
        var rows = new Option<string?>(
            "--rows")
        { Description = "Write a line for each row that does not fit into this file: table, id, column, rule.", HelpName = "FILE" };
        var plan = new Command("plan", "Tell what would become of which table.") { From, Workers };
        plan.SetAction((told, cancellation) => With(told, importer => Plan(importer, cancellation)));
        var run = new Command("run", "Import, or go on with an import that was interrupted.") { From, Workers, dryRun, rows };
        run.SetAction((told, cancellation) => With(told, importer => Run(importer, told.GetValue(dryRun), told.GetValue(rows), cancellation)));
        var verify = new Command("verify", "Compare what was read with what is there.") { From, Workers, rows };
        verify.SetAction((told, cancellation) => With(told, importer => Verify(importer, told.GetValue(rows), cancellation)));
        var catchUp = new Command("catch-up", "Bring what was imported to what the old database says now.") { From, Workers };
        catchUp.SetAction((told, cancellation) => With(told, importer => CatchUp(importer, cancellation)));
        var files = new Command("files", "Tell which objects of the buckets no row names, and which rows have no object.") { rows };
        files.SetAction((told, cancellation) => Files(told.GetValue(rows), cancellation));
        return new Command("import", "Take over an old Care of October 2024, with everything in it.") { plan, run, verify, catchUp, files };
    }

    private static async Task With(ParseResult told, Func<Importer, Task> work)
    {
        var settings = Settings.Read();
        var from = told.GetValue(From) ?? Environment.GetEnvironmentVariable(Settings.ImportFrom)
            ?? throw new CommandException("Where is the old database? --from, or CARE_IMPORT_FROM.");
        var progress = new ImportProgress(TimeProvider.System);
        progress.Ended += (phase, rows, elapsed) => Console.Error.WriteLine(Text($"\r{phase}: {rows:N0} in {elapsed.TotalSeconds:N1} s{Rate(rows, elapsed)}"));
        using var bar = new Timer(_ => Show(progress), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        await using var importer = new Importer(
            from, settings.Database.OwnerUrl ?? settings.Database.Url, told.GetValue(Workers) ?? Environment.ProcessorCount, progress);
        try
        {
            await work(importer);
        }
        catch (ImportRefusedException e)
        {
            throw new CommandException(e.Message);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new CommandException(
                "The database let somebody not do what an import needs: whoever reads the old one must be allowed to read all its tables, and whoever owns the "
                    + "new one "
                    + "to set session_replication_role (docs/import.md).");
        }
        catch (PostgresException e)
        {
            // The server's own words may quote a row.
            string?[] where = [e.SqlState, e.TableName, e.ConstraintName];
            throw new CommandException(
                $"The database refused a statement ({string.Join(", ", where.Where(text => text is { Length: > 0 }))}). import run goes on where it was.");
        }
    }

    private static async Task Plan(Importer importer, CancellationToken cancellation)
    {
        var lines = await importer.Plan(cancellation);
        foreach (var line in lines)
        {
            await Console.Out.WriteLineAsync(Text($"{line.Table,-50} {line.Rows,12:N0} rows {line.Bytes / 1e6,10:N1} MB  {line.Fate}"));
        }

        var (rows, bytes) = (lines.Sum(line => line.Rows), lines.Sum(line => line.Bytes));
        await Console.Out.WriteLineAsync(Text($"{lines.Length:N0} tables, {rows:N0} rows, {bytes / 1e6:N0} MB."));
        await Console.Out.WriteLineAsync(
            Text($"Allow for {ImportEstimate.Minutes(rows):N0} minutes and {ImportEstimate.Bytes(bytes) / 1e6:N0} MB of space."));
    }

    private static async Task Run(Importer importer, bool dryRun, string? rows, CancellationToken cancellation)
    {
        if (await importer.Run(dryRun, cancellation) is { } report)
        {
            await TellRules(report.Rules);
            await WriteRows(importer, rows, cancellation);
            return;
        }

        await WriteRows(importer, rows, cancellation);
        await Console.Out.WriteLineAsync("Imported. Now: import verify.");
    }

    private static async Task Files(string? path, CancellationToken cancellation)
    {
        var settings = Settings.Read();
        if (settings.Care.Files.S3 is not { } buckets)
        {
            throw new CommandException("FILE_UPLOAD_BUCKET is not set: there are no buckets to look into.");
        }

        try
        {
            var found = await ImportFiles.Compare(
                settings.Database.Url, ImportFiles.Keys(buckets.Patient, cancellation), ImportFiles.Keys(buckets.Facility, cancellation), cancellation);
            await Console.Out.WriteLineAsync(Text($"{found.Both:N0} objects with their rows."));
            await Console.Out.WriteLineAsync(Text($"{found.WithoutRow.Length:N0} objects without a row."));
            await Console.Out.WriteLineAsync(Text($"{found.WithoutObject.Length:N0} rows without an object."));
            if (path is not null)
            {
                await File.WriteAllLinesAsync(
                    path, [.. found.WithoutRow.Select(key => $"object without row\t{key}"), .. found.WithoutObject.Select(key => $"row without object\t{key}")],
                        cancellation);
            }
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new CommandException($"The buckets could not be read: {e.Message}");
        }
    }

    private static async Task CatchUp(Importer importer, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(Text($"Caught up: {await importer.CatchUp(cancellation):N0} rows differed. Now: import verify."));

    private static async Task Verify(Importer importer, string? rows, CancellationToken cancellation)
    {
        var report = await importer.Verify(cancellation);
        foreach (var line in report.Lines)
        {
            await Console.Out.WriteLineAsync(
                Text($"{line.Table,-50} {line.Rows,12:N0} in = {line.Written,12:N0} + {line.SetAside,8:N0} set aside  {line.Fate}"));
        }

        await TellRules(report.Rules);
        await WriteRows(importer, rows, cancellation);
        foreach (var fault in report.Faults)
        {
            await Console.Out.WriteLineAsync($"WRONG {fault}");
        }

        if (report.Faults is not [])
        {
            throw new CommandException($"{report.Faults.Length} faults.");
        }

        await Console.Out.WriteLineAsync("All rows are accounted for; counts, sums and references agree.");
    }

    private static async Task TellRules(ImmutableArray<BrokenRule> rules)
    {
        await Console.Out.WriteLineAsync(rules is [] ? "Every row fits." : "Rows that do not fit as they are:");
        foreach (var rule in rules)
        {
            await Console.Out.WriteLineAsync(Text($"  {rule.Table}.{rule.Column}: {rule.Rule}; {rule.Treatment}: {rule.Rows:N0}"));
        }
    }

    private static async Task WriteRows(Importer importer, string? path, CancellationToken cancellation)
    {
        if (path is not null)
        {
            await File.WriteAllLinesAsync(path, (await importer.SetAside(cancellation))
                .Select(row => $"{row.Table}\t{row.Id}\t{row.Column}\t{row.Rule}\t{row.Treatment}"), cancellation);
        }
    }

    private static void Show(ImportProgress progress)
    {
        if (Console.IsErrorRedirected || progress.Phase is not { Length: > 0 } phase)
        {
            return;
        }

        var (done, total, elapsed) = (progress.Done, progress.Total, progress.Elapsed);
        var left = done > 0 && total > done ? TimeSpan.FromSeconds(elapsed.TotalSeconds * (total - done) / done) : TimeSpan.Zero;
        Console.Error.Write(Text($"\r{phase} {done:N0} of {total:N0}{Rate(done, elapsed)}, {left:hh\\:mm\\:ss} left  {progress.Table}"));
    }

    private static string Rate(long rows, TimeSpan elapsed) => elapsed > TimeSpan.FromSeconds(1) ? Text($", {rows / elapsed.TotalSeconds:N0} a second") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
