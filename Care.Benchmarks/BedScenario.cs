using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Care.Benchmarks;

/// <summary>Beds: what assigning one costs, and what their list costs where there are many.</summary>
internal sealed class BedScenario(BenchSystem system)
{
    /// <summary>Two to move between while the system warms up, two while it is measured.</summary>
    private const int BedsOfEach = 4;

    private const int WardBeds = 20;

    private static readonly DateTimeOffset WarmUp = new(2024, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Measured = new(2025, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Limit = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Puts a patient to bed.</summary>
    /// <returns>The consultation.</returns>
    public async Task<string> Admit(string patient)
    {
        var (consultation, beds) = await BeginWithBeds(patient);
        await Post("consultationbed", new { consultation, bed = beds[0], start_date = WarmUp });
        return consultation;
    }

    /// <summary>Begins consultations with beds to move between.</summary>
    /// <returns>Lua scripts that move them, to warm up and to be measured.</returns>
    public async Task<(string WarmUp, string Measured)> PrepareMoves(string signedIn)
    {
        List<string> moves = [];
        foreach (var patient in system.Patients.Skip(200).Take(system.Scale.Movers))
        {
            var (consultation, beds) = await BeginWithBeds(patient);
            moves.Add($"{{ '{consultation}', '{string.Join("', '", beds)}' }}");
        }

        return (Script(1, WarmUp), Script(3, Measured));

        string Script(int first, DateTimeOffset from) =>
            $$"""
            {{signedIn}}
            wrk.method = 'POST' wrk.path = '/api/v1/consultationbed/' wrk.headers['Content-Type'] = 'application/json'
            local n = 0
            local moves = { {{string.Join(",\n", moves)}} }
            request = function()
              local move, turn = moves[n % #moves + 1], math.floor(n / #moves)
              n = n + 1
              local start = os.date('!%Y-%m-%dT%H:%M:%SZ', {{from.ToUnixTimeSeconds()}} + turn * 60)
              local bed = move[{{first}} + 1 + turn % 2]
              local body = '{"consultation":"' .. move[1] .. '","bed":"' .. bed .. '","start_date":"' .. start .. '","assets":[]}'
              return wrk.format(nil, nil, nil, body)
            end
            """;
    }

    /// <summary>
    /// A script of pgbench that writes the rows of a move in one transaction, each client those of a consultation of its own: the new stay, the end of the one
    /// before, and the consultation that shows the new one.
    /// </summary>
    /// <param name="clients">How many clients.</param>
    public async Task<string> PrepareRows(int clients)
    {
        await using var prepare = system.Database.CreateCommand(
            $"""
            drop table if exists bench_move;
            create table bench_move (client integer primary key, consultation uuid, beds uuid[], stay jsonb, document jsonb);
            insert into bench_move
            select row_number() over (order by c.pk) - 1, c.id, array_agg(b.id order by b.pk), (select s.document from consultation_bed s
                where s.id = c.current_bed), c.document
            from consultation c join bed b on b.name like c.id || '%' where c.current_bed is not null
            group by c.id order by c.pk limit {clients};
            update consultation_bed s set end_date = start_date + interval '1 minute' where s.end_date is null and s.consultation in (select consultation
                from bench_move);
            select count(write_consultation_bed(md5(client || '-0')::uuid, null, stay || jsonb_build_object(
                'pk', 100000000 + client * 1000000, 'bed', beds[1], 'start_date', '{Limit:O}'::timestamptz, 'end_date', null))) from bench_move;
            """);
        await prepare.ExecuteNonQueryAsync();
        const string Stay =
            "stay || jsonb_build_object('pk', 100000000 + client * 1000000 + {0}, 'bed', beds[1 + ({0}) % 2], 'start_date', timestamptz '{1}' + ({0}) * "
                + "interval '1 minute', 'end_date', {2})";
        var begun = string.Format(CultureInfo.InvariantCulture, Stay, "(:turn)::int", Limit.ToString("O"), "null::text");
        var ended = string.Format(
            CultureInfo.InvariantCulture, Stay, "(:turn)::int - 1", Limit.ToString("O"), $"timestamptz '{Limit:O}' + (:turn)::int * interval '1 minute'");
        return $"""
            \set turn :turn + 1
            begin;
            select write_consultation_bed(md5(client || '-' || (:turn)::int - 1)::uuid, 1, {ended}) from bench_move where client = :client_id;
            select write_consultation_bed(md5(client || '-' || (:turn)::int)::uuid, null, {begun}) from bench_move where client = :client_id;
            select write_consultation(c.id, c.version, m.document || jsonb_build_object('current_bed', md5(client || '-' || (:turn)::int)::uuid))
            from bench_move m join consultation c on c.id = m.consultation where client = :client_id;
            commit;

            """;
    }

    /// <summary>Fills the hospital with beds, of which twenty are in a ward; in those that its list begins with, patients lie.</summary>
    /// <param name="beds">How many beds there are then.</param>
    /// <returns>The address of the ward's list.</returns>
    public async Task<string> FillWard(int beds)
    {
        var facility = await Facility(system.Patients[0]);
        var (ward, store) = (await Location(facility, "Ward"), await Location(facility, "Others"));
        await Post("bed", new { name = "Bench bed", bed_type = "REGULAR", facility, location = ward, number_of_beds = WardBeds });
        await Occupy(facility, ward);
        await using var fill = system.Database.CreateCommand(
            """
            select count(write_bed(gen_random_uuid(), null, b.document || jsonb_build_object('pk', 1000000 + n, 'name', 'Store bed ' || n, 'location', $1)))
            from (select document from bed where location = $2 limit 1) b, generate_series(1, $3) n
            """);
        fill.Parameters.Add(new() { Value = store });
        fill.Parameters.Add(new() { Value = ward });
        fill.Parameters.Add(new() { Value = beds - WardBeds });
        await fill.ExecuteNonQueryAsync();
        await using var vacuum = system.Database.CreateCommand("vacuum (analyze) bed, consultation_bed");
        await vacuum.ExecuteNonQueryAsync();
        return $"/api/v1/bed/?facility={facility}&location={ward}&limit=14";
    }

    /// <summary>Puts patients into half of the beds of a ward, those that were made last.</summary>
    private async Task Occupy(Guid facility, Guid ward)
    {
        await new RoundScenario(system).LoadConcept();
        await using var pairs = system.Database.CreateCommand(
            """
            select p.id::text, b.id::text
            from (select id, row_number() over (order by created_date desc, pk desc) as n from bed where location = $1) b
            join (select id, row_number() over (order by pk) as n from patient where facility = $2 and last_consultation is null limit $3) p using (n)
            """);
        pairs.Parameters.Add(new() { Value = ward });
        pairs.Parameters.Add(new() { Value = facility });
        pairs.Parameters.Add(new() { Value = WardBeds / 2 });
        await using var rows = await pairs.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            await Post(
                "consultationbed", new { consultation = await Begin(rows.GetString(0)), bed = rows.GetString(1), start_date = "2024-03-02T09:30:00Z" });
        }
    }

    private async Task<(string Consultation, IReadOnlyList<string> Beds)> BeginWithBeds(string patient)
    {
        var consultation = await Begin(patient);
        var facility = await Facility(patient);
        await Post(
            "bed", new { name = consultation, bed_type = "REGULAR", facility, location = await Location(facility, consultation), number_of_beds = BedsOfEach });
        await using var command = system.Database.CreateCommand("select id::text from bed where name like $1 || '%' order by pk");
        command.Parameters.Add(new() { Value = consultation });
        await using var rows = await command.ExecuteReaderAsync();
        List<string> beds = [];
        while (await rows.ReadAsync())
        {
            beds.Add(rows.GetString(0));
        }

        return (consultation, beds);
    }

    private Task<string> Begin(string patient) => Post("consultation", new
    {
        patient,
        suggestion = "DC",
        category = "Stable",
        route_to_facility = 10,
        encounter_date = "2024-03-01T09:30:00Z",
        treating_physician = (int?)null,
        create_diagnoses = new[] { new { diagnosis = RoundScenario.Cholera, verification_status = "confirmed", is_principal = true } },
        create_symptoms = Array.Empty<object>(),
    });

    private async Task<Guid> Facility(string patient)
    {
        await using var command = system.Database.CreateCommand("select facility from patient where id = $1");
        command.Parameters.Add(new() { Value = Guid.Parse(patient) });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private async Task<Guid> Location(Guid facility, string name) =>
        Guid.Parse(await Post($"facility/{facility}/asset_location", new { name, location_type = "WARD", description = "" }));

    private async Task<string> Post(string kind, object body)
    {
        using var answer = await system.Client.PostAsJsonAsync($"/api/v1/{kind}/", body);
        var text = await answer.Content.ReadAsStringAsync();
        return !answer.IsSuccessStatusCode ? throw new InvalidOperationException(text)
            : text.Length == 0 ? ""
            : JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
    }
}
