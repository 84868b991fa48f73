using System.Net;
using Care.Grains;
using Care.Grains.Scheduling;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Grains.Summaries;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Operations;
using Care.Interfaces.SignIn;
using Care.Interfaces.Storage;
using Care.Silo;
using Care.Silo.Demo;
using Care.Tests.Reporting;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Demo;

/// <summary>The demo data, loaded into an empty database of their own.</summary>
public sealed class DemoSystemTests(CareSystem system) : IAsyncLifetime
{
    private NpgsqlDataSource database = null!;
    private IHost silo = null!;
    private Settings settings = null!;

    private IGrainFactory Grains => silo.Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync()
    {
        var url = await system.Postgres.Database($"demo-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(url));
        settings = new Settings
        {
            Database = new DatabaseOptions { Url = url },
            Care = new CareOptions { Passwords = new PasswordOptions { MemoryKiB = 1024, Passes = 1, Lanes = 1 }, Demo = true },
            RedisUrl = "redis://127.0.0.1:1",
            ClusterId = "demo",
            ServiceId = "demo",
            SiloName = "demo-silo",
            AdvertisedAddress = IPAddress.Loopback,
            SiloPort = FreePort.Next(),
            GatewayPort = 0,
            Migrate = false,
        };
        silo = SiloHost.Build(settings);
        await silo.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await silo.StopAsync();
        silo.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_second_load_changes_nothing_and_every_account_can_sign_in()
    {
        await new DemoSystem(Grains, database, TimeProvider.System).Load();
        var first = await Versions();
        await new DemoSystem(Grains, database, TimeProvider.System).Load();
        Assert.Equal(first, await Versions());

        Assert.Equal(45, await Count("skill"));
        Assert.Equal(25, await Count("care_user"));
        Assert.Equal(20, await Count("facility"));
        Assert.Equal(20, await Count("facility where (document ->> 'local_body')::int in (6, 20) and district = 7 and state = 1"));
        Assert.Equal(20, await Number("select cardinality(facilities) from permission_set p join care_user u using (id) where username = 'devdistrictadmin'"));
        Assert.Equal(4, await Count("permission_set p join facility f on f.id = p.home_facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(6, await Count("permission_set p join facility f on f.id = any(p.facilities) where f.name = 'Dummy Facility 40'"));
        Assert.Equal(3, await Count("facility_capacity"));
        Assert.Equal(3, await Count("hospital_doctors"));
        Assert.Equal(28, await Count("patient p join facility f on f.id = p.facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(25, await Count("patient where is_active"));
        Assert.Equal(18, await Count("consultation c where c.discharge_date is null and c.suggestion = 2 and c.encounter_date = '2023-12-06 09:30+05:30'"));
        Assert.Equal(17, await Count("consultation c where c.category = 2 and c.encounter_date = '2023-12-06 09:30+05:30'"));
        Assert.Equal(26, await Count("consultation_diagnosis d where d.diagnosis = 257068234 and d.is_principal"));
        Assert.Equal(8, await Count("consultation c where c.encounter_date > '2024-01-01'"));
        Assert.Equal(60, await Count("daily_round r join consultation c on c.id = r.consultation where c.discharge_date is null"));
        Assert.Equal(5, await Count("consultation c where c.last_daily_round is not null"));
        Assert.Equal(15, await Count("bed b join facility f on f.id = b.facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(35, await Count("asset a join facility f on f.id = a.facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(3, await Count("asset_bed l join asset a on a.id = l.asset where a.asset_class = 'HL7MONITOR'"));
        Assert.Equal(1, await Count("asset_bed l join asset a on a.id = l.asset where a.asset_class = 'ONVIF'"));
        Assert.Equal(3, await Count("consultation c join consultation_bed s on s.id = c.current_bed where s.end_date is null"));
        Assert.Equal(60, await Count("consultation_event e join event_type t on t.id = e.event_type where t.name = 'PULSE'"));
        Assert.Equal(18, await Count("prescription p join consultation c on c.id = p.consultation join medicine m on m.id = p.medicine "
            + "where m.name = 'Ondansetron' and c.encounter_date = '2023-12-06 09:30+05:30' and p.document ->> 'base_dosage' = '3 mg'"));
        Assert.Equal(5, await Count("prescription p join consultation c on c.id = p.consultation where c.document ->> 'patient_no' = 'IP-2003'"));
        Assert.Equal(4, await Count("medicine_administration"));
        Assert.Equal(5, await Count("medicine where name in ('DOLO', 'DOLOLUP', 'AGCON', 'FDEP PLUS', 'ZOLE') and type = 'brand'"));
        Assert.Equal(7, await Count("inventory_item where id between 1 and 7"));
        Assert.Equal(6, await Count("inventory_stock s join facility f on f.id = s.facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(1, await Count("inventory_stock s join facility f on f.id = s.facility where f.name = 'Dummy Facility 40' and s.quantity = 0"));
        Assert.Equal(4, await Count("inventory_stock where is_low"));
        Assert.Equal(24, await Count("inventory_log"));
        Assert.Equal(17, await Count("patient_sample s join facility f on f.id = s.facility "
            + "where f.name = 'Dummy Facility 40' and s.sample_type = 1 and s.status = 1 and s.result = 3 and s.icmr_category = 10"));
        Assert.Equal(17, await Count("patient_sample_flow"));
        Assert.Equal(14, await Count("shifting_request s join facility f on f.id = s.origin_facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(10, await Number("select count(distinct status)::int from shifting_request"));
        Assert.Equal(10, await Count("resource_request r join facility f on f.id = r.origin_facility where f.name = 'Dummy Facility 40'"));
        Assert.Equal(7, await Number("select count(distinct status)::int from resource_request"));
        Assert.Equal(20, await Count("external_result where srf_id like '00/EKM/00__' and local_body = 704 and ward = 15100"));
        Assert.Equal(DemoExamples.ExternalResult, await Number("select pk from external_result where srf_id = '00/EKM/0000' and name = 'Patient 1'"));

        // What the client calls incomplete leads to a form in place of the patient, and whom it cannot call it does not offer.
        Assert.Equal(0,
            await Count("patient where local_body is null or ward is null or (document ->> 'pincode') is null or coalesce(document ->> 'address', '') = ''"));
        Assert.Equal(0, await Count("care_user where coalesce(alt_phone_number, '') = ''"));

        await SignsIn("superuser", "superuser");
        await using var names = database.CreateCommand("select username from care_user where username <> 'superuser'");
        await using var rows = await names.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            await SignsIn(rows.GetString(0), "Coronasafe@123");
            Assert.Equal("Coronasafe@123", DemoAccounts.Passwords[rows.GetString(0)]);
        }

        var refused = await Assert.ThrowsAsync<SettingException>(() => ProductionDatabase.EnsureReady(settings));
        Assert.Contains("is one of the demo data, and its password is the one that everybody knows", refused.Message, StringComparison.Ordinal);
        Assert.Contains("DATABASE_URL signs in as care, a superuser", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_loaded_later_come_after_the_keys_of_the_demo_and_those_loaded_before_keep_the_demo_out()
    {
        await Execute("insert into place_state (id, name) values (1, 'Another')");
        var refused = await Assert.ThrowsAsync<CommandException>(() => new DemoSystem(Grains, database, TimeProvider.System).Load());
        Assert.Contains("empty database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Count("place_district"));

        await Execute("delete from place_state");
        await new DemoSystem(Grains, database, TimeProvider.System).Load();
        Assert.Equal(18269, await Number("insert into place_ward (name, number, local_body) values ('NEW', 1, 20) returning id"));
    }

    [Fact]
    public async Task What_a_district_asks_is_answered_from_the_demo_data()
    {
        await new DemoSystem(Grains, database, TimeProvider.System).Load();
        await silo.Services.GetServices<ISummary>().Single(summary => summary.Job == ScheduleNames.SummariseFacilityCapacity)
            .Write(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        // The demo's facilities enter no statistics of visits, and have no middleware that knows how its devices are.
        foreach (var question in ReportingQuestionTests.Questions.Except(["visits_over_time.sql", "asset_uptime.sql"]))
        {
            var (_, rows) = await ReportingQuestionTests.Ask(database, question);
            Assert.True(rows.Count > 0, $"{question} has no answer.");
            Assert.All(rows, row => Assert.False(row[0] is DBNull, $"{question} has an answer about nothing."));
        }
    }

    private async Task SignsIn(string username, string password)
    {
        using (Caller.Anonymous.Enter())
        {
            var outcome = await Grains.GetGrain<ISignIn>(0).SignIn(new SignInAttempt(username, password, Captcha: null));
            Assert.True(outcome.Succeeded, $"{username} can't sign in: {outcome.Error?.Detail}");
        }
    }

    /// <summary>All rows that the storage or the loader has written, each with its version.</summary>
    private async Task<string?> Versions()
    {
        await using var command = database.CreateCommand(
            """
            select string_agg(line, chr(10) order by line) from
            (
                select id || ' ' || version as line from care_user
                union all select id || ' ' || version from permission_set
                union all select id || ' ' || version from facility
                union all select id || ' ' || name from skill
                union all select id || ' ' || version from facility_capacity
                union all select id || ' ' || version from hospital_doctors
                union all select id || ' ' || version from inventory_stock
                union all select id || ' ' || version from patient
                union all select id || ' ' || version from consultation
                union all select id || ' ' || version from consultation_diagnosis
                union all select id || ' ' || version from encounter_symptom
                union all select id || ' ' || version from daily_round
                union all select id || ' ' || version from patient_note
                union all select id || ' ' || version from shifting_request
                union all select id || ' ' || version from resource_request
                union all select id || ' ' || version from resource_comment
                union all select id || ' ' || version from external_result
                union all select 'places ' || (select count(*) from place_ward) || ' ' || (select count(*) from place_local_body)
            ) rows
            """);
        return (string?)await command.ExecuteScalarAsync();
    }

    private Task<int> Count(string rows) => Number($"select count(*)::int from {rows}");

    private async Task<int> Number(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
