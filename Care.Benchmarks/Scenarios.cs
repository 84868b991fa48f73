using System.Globalization;
using System.Net.Http.Json;
using Care.Interfaces.Files;

namespace Care.Benchmarks;

/// <summary>What is measured (docs/measured.md): each figure beside the limit of the same run on the same machine.</summary>
internal sealed class Scenarios(BenchSettings settings, BenchSystem large, BenchSystem small)
{
    public const int Connections = 32;

    /// <summary>Only pictures are served statically: the patient's bytes bear a picture's name for once.</summary>
    private const string Static = "wrk.path = '/mediafiles/patient.png'";

    private string? inpatient;

    /// <summary>Where pgbench puts the number of the write in: a number that no payload has.</summary>
    private const string Turn = "1987654321";

    /// <summary>An entity read, signed in and permission checked, against the same bytes served statically by the same front end.</summary>
    public Task<Result> EntityRead() => Read("entity read: GET /patient/{id}/", $"/api/v1/patient/{large.Patients[0]}/", 0.30);

    /// <summary>The patient that anybody looks at: one who lies in a bed.</summary>
    public async Task<Result> InpatientRead()
    {
        await Inpatient();
        return await Read("entity read: GET /patient/{id}/ of one who lies in a bed", $"/api/v1/patient/{InpatientId}/", 0.40);
    }

    /// <summary>The consultation of a patient who lies in a bed.</summary>
    public async Task<Result> ConsultationRead() =>
        await Read("entity read: GET /consultation/{id}/ of one who lies in a bed", $"/api/v1/consultation/{await Inpatient()}/", 0.40);

    private string InpatientId => large.Patients[600];

    /// <summary>Puts a patient to bed who is not in one yet.</summary>
    /// <returns>The consultation.</returns>
    private async Task<string> Inpatient()
    {
        await new RoundScenario(large).LoadConcept();
        return inpatient ??= await new BedScenario(large).Admit(InpatientId);
    }

    private async Task<Result> Read(string name, string path, double target)
    {
        await File.WriteAllBytesAsync(
            Path.Combine(new ObjectDirectory(large.Objects).DirectoryOf(ObjectBucket.Facility), "patient.png"), await large.Client.GetByteArrayAsync(path));
        var limit = await Wrk.Rate(await Script(Static), large, Connections);
        var measured = await Wrk.Rate(await Script(SignedIn(large), Paths([path])), large, Connections);
        return new Result($"{name} against the same bytes served statically", measured, limit, "requests/s", target);
    }

    /// <summary>Entity reads spread over a thousand patients: shows that the first scenario is not one hot object's.</summary>
    public async Task<Result> EntityReadSpread()
    {
        var limit = await Wrk.Rate(await Script(Static), large, Connections);
        var measured =
            await Wrk.Rate(await Script(SignedIn(large), Paths([.. large.Patients.Select(id => $"/api/v1/patient/{id}/")])), large, Connections);
        return new Result("entity read: the same over 1,000 patients", measured, limit, "requests/s", null);
    }

    /// <summary>What the proof of the caller takes of an entity read.</summary>
    public async Task<Result> Proof() =>
        await new ProofScenario(large, await Script(SignedIn(large), Paths([$"/api/v1/patient/{large.Patients[0]}/"]))).Share();

    /// <summary>The first page of the patient list, against the same SQL sent by pgbench.</summary>
    public async Task<Result> List()
    {
        const string path = "/api/v1/patient/?limit=14";
        var statement =
            await StatementLog.Capture(large.Database, settings.PostgresLog, "from patient", async () => await large.Client.GetByteArrayAsync(path));
        var limit = await Pgbench.Rate(await TempFile(statement + ";"), large, Connections);
        var measured = await Wrk.Rate(await Script(SignedIn(large), Paths([path])), large, Connections);
        return new Result("list: GET /patient/?limit=14 at 200,000 patients against the same SQL sent by pgbench", measured, limit, "requests/s", 0.5);
    }

    /// <summary>A change of a patient, durable, against pgbench sending the statement that the storage uses for such a row.</summary>
    public async Task<Result> Write()
    {
        var statement = await StatementLog.Capture(
            large.Database, settings.PostgresLog, "write_grain", async () => (await Patch(large.Patients[0])).EnsureSuccessStatusCode());
        var limit = await PgbenchWrites(statement);
        var body = "wrk.method = 'PATCH' wrk.headers['Content-Type'] = 'application/json' local n = 0 ";
        var paths = string.Join(',', large.Patients.Skip(100).Take(Connections * 4).Select(id => $"'/api/v1/patient/{id}/'"));
        var script = await Script(
            SignedIn(large),
            $$"""
            {{body}} local paths = { {{paths}} }
            request = function() n = n + 1 return wrk.format(nil, paths[n % #paths + 1], nil, '{"pincode":' .. (600000 + n % 99999) .. '}') end
            """);
        var measured = await Wrk.Rate(script, large, Connections);
        return new Result("write: PATCH /patient/{id}/ against pgbench sending the storage's own statement", measured, limit, "writes/s", 0.5);
    }

    /// <summary>A list and a search at 200,000 patients against 2,000: the time of one, by the rate of four connections.</summary>
    /// <param name="name">What is asked for.</param>
    /// <param name="path">The request.</param>
    /// <param name="target">How many times as long it may take; null where it is only told.</param>
    public async Task<Result> Growth(string name, string path, double? target = 2)
    {
        var few = await Wrk.Rate(await Script(SignedIn(small), Paths([path])), small, connections: 4);
        var many = await Wrk.Rate(await Script(SignedIn(large), Paths([path])), large, connections: 4);
        return new Result($"growth: {name} at 200,000 patients against 2,000 (time)", 1000 / many, 1000 / few, "ms", target, AtMost: true);
    }

    /// <summary>The 2,000th administration of a prescription against the first ones of another.</summary>
    public Task<Result> Administrations() => new AdministrationScenario(small).Growth();

    /// <summary>The 5,000th movement of an item against the first ones of another.</summary>
    public Task<Result> Movements() => new StockScenario(small).Growth();

    /// <summary>A round late in a long consultation against the first ones of another.</summary>
    public Task<Result> Rounds() => new RoundScenario(small).Growth();

    /// <summary>A patient's move to another bed, durable, against pgbench writing the same rows in one transaction.</summary>
    public async Task<Result> Assign()
    {
        await new RoundScenario(large).LoadConcept();
        var beds = new BedScenario(large);
        var (warmUp, script) = await beds.PrepareMoves(SignedIn(large));
        await Wrk.Run(await TempFile(warmUp), large, Connections, large.Scale.WarmUpSeconds);
        var measured = await Wrk.Run(await TempFile(script), large, Connections, large.Scale.Seconds);
        var limit = await Pgbench.Rate(await TempFile(await beds.PrepareRows(Connections)), large, Connections, "-D", "turn=0");
        return new Result("write: POST /consultationbed/ against the same rows written by pgbench in one transaction", measured, limit, "writes/s", 0.4);
    }

    /// <summary>The beds of a ward, with whether they are taken, where there are 20,000 in the hospital against 200.</summary>
    public async Task<Result> Beds()
    {
        var few = await Wrk.Rate(await Script(SignedIn(small), Paths([await new BedScenario(small).FillWard(small.Scale.FewBeds)])), small, connections: 4);
        var many = await Wrk.Rate(await Script(SignedIn(large), Paths([await new BedScenario(large).FillWard(large.Scale.ManyBeds)])), large, connections: 4);
        return new Result("growth: beds of a ward at 20,000 beds against 200 (time)", 1000 / many, 1000 / few, "ms", 2, AtMost: true);
    }

    /// <summary>What a silo's memory grows by for each patient that becomes active.</summary>
    public async Task<Result> Memory()
    {
        var before = Resident(large.SiloPid);
        await using var ids = large.Database.CreateCommand("select id from patient order by pk desc limit 20000");
        List<string> patients = [];
        await using (var rows = await ids.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                patients.Add(rows.GetGuid(0).ToString());
            }
        }

        await Parallel.ForEachAsync(patients, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (id, cancellation) =>
            await large.Client.GetByteArrayAsync($"/api/v1/patient/{id}/", cancellation));
        return new Result(
            "memory of a silo per active patient (resident set)", Math.Max(0, Resident(large.SiloPid) - before) / 1024.0 / patients.Count, 1, "KiB", null);
    }

    private static string SignedIn(BenchSystem system) => $"wrk.headers['Authorization'] = '{system.Authorization}'";

    private static string Paths(IReadOnlyList<string> paths) => paths is [var only]
        ? $"wrk.path = '{only}'"
        : $"local n = 0 local paths = {{ {string.Join(',', paths.Select(path => $"'{path}'"))} }} request = function() n = n + 1 return wrk.format(nil, "
            + $"paths[n % #paths + 1]) end";

    private static Task<string> Script(params string[] lines) => TempFile(string.Join('\n', lines));

    private static async Task<string> TempFile(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"care-bench-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(file, text);
        Program.TemporaryFiles.Add(file);
        return file;
    }

    private static long Resident(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(status => status.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private Task<HttpResponseMessage> Patch(string patient) => large.Client.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { pincode = 600001 });

    /// <summary>
    /// Each of pgbench's clients writes a row of its own, as each of wrk's connections does, and keeps the version that it was given, as a grain does. The rows
    /// are copies of the captured row, so that the payload is one that the storage has really sent; and as there, each write changes the row and brings a job
    /// of its own. A row that is written as it was leaves nothing in the change log, and a job that is there already is not written again: a limit without the
    /// two would be that of another statement.
    /// </summary>
    private async Task<double> PgbenchWrites(string captured)
    {
        var payload = captured[captured.LastIndexOf('\'', captured.LastIndexOf('\'') - 1)..(captured.LastIndexOf('\'') + 1)];
        await using var rows = large.Database.CreateCommand(
            $$"""
            drop table if exists bench_row;
            create table bench_row (client integer primary key, high bigint, low bigint, payload text);
            insert into bench_row
            select n, n, n, jsonb_set(sent || jsonb_build_object('pk', 2000000 + n, 'pincode', {{Turn}}), '{intents,0,id}',
                to_jsonb('bench/' || n || '/{{Turn}}'))
            from (select convert_from({{payload}}::bytea, 'UTF8')::jsonb as sent) captured, generate_series(0, {{Connections - 1}}) n;
            select count(write_grain('patient', high, low, null, null, convert_to(payload, 'UTF8'))) from bench_row;
            """);
        await rows.ExecuteNonQueryAsync();
        var script = await TempFile(
            $"""
            \set turn :turn + 1
            select write_grain('patient', high, low, null, :v, convert_to(replace(payload, '{Turn}', (:turn)::text), 'UTF8')) as v from bench_row
                where client = :client_id \gset

            """);
        var rate = await Pgbench.Rate(script, large, Connections, "-D", "v=1", "-D", "turn=100000");
        // Before the silo takes them for jobs that somebody left.
        await using var jobs = large.Database.CreateCommand("delete from intent where id like 'bench/%'");
        await jobs.ExecuteNonQueryAsync();
        return rate;
    }
}
