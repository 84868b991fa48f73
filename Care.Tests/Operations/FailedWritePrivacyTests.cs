using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Care.Tests.Deployment;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>
/// Nothing of a patient is in a log when a write fails, in whichever way PostgreSQL can refuse one: its errors quote what was written. Asked of real programs
/// and of a server with the launcher's settings; what they write is all that a home keeps of them.
/// </summary>
[Collection(typeof(Alone))]
public sealed partial class FailedWritePrivacyTests
{
    private const string Mark = "Chinnamma";

    /// <summary>Ways to fail: what is done to the table before, and after.</summary>
    private static readonly Dictionary<string, (string Break, string Mend)> Ways = new()
    {
        ["check"] = ($"alter table patient add constraint sabotage check (document ->> 'name' not like '{Mark}%') not valid",
            "alter table patient drop constraint sabotage"),
        ["unique"] = ("create unique index sabotage on patient (left(document ->> 'name', 9), (document ->> 'phone_number'))", "drop index sabotage"),
        ["foreign key"] = (
            "create table known_name (name text primary key); alter table patient add column sabotage text references known_name; "
                + Trigger("new.sabotage := new.document ->> 'name'"),
            Untrigger + "; alter table patient drop column sabotage; drop table known_name"),
        ["number"] = (Trigger("perform (new.document ->> 'name')::int"), Untrigger),
        ["date"] = (Trigger("perform (new.document ->> 'name')::date"), Untrigger),
        ["json"] = (Trigger("perform (new.document ->> 'name')::jsonb"), Untrigger),
        ["too long"] = (Trigger("declare short varchar(3); begin short := new.document ->> 'name'; end"), Untrigger),
        ["not null"] = ("alter table patient add column sabotage text; alter table patient add constraint sabotage check (sabotage is not null) not valid",
            "alter table patient drop column sabotage"),
        ["raised"] = (Trigger("raise exception 'no % here', new.document ->> 'name'"), Untrigger),
        ["cancelled"] = (Trigger("perform pg_cancel_backend(pg_backend_pid()); perform pg_sleep(1)"), Untrigger),
        ["connection lost"] = (Trigger("perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1)"), Untrigger),
        ["deadlock"] = (Trigger(
            "raise exception using errcode = '40P01', message = 'deadlock over ' || (new.document ->> 'name'), detail = new.document::text"), Untrigger),
    };

    private const string Untrigger = "drop trigger sabotage on patient; drop function sabotage()";

    [Fact]
    public async Task A_patient_whose_write_fails_is_in_no_log()
    {
        await using var cluster = await CareCluster.Start(1, database: LaunchersSettings());
        using var client = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var facility = await client.NewFacility("Hospital");
        var number = PatientFixture.PhoneNumber();
        var patients = new List<string>();
        foreach (var given in (string[])["Asha", "Usha"])
        {
            patients.Add((await client.Register(facility, body => (body["name"], body["phone_number"]) = (given, number))).Id());
        }

        foreach (var (way, (harm, mend)) in Ways)
        {
            await Execute(cluster, harm);
            var answers = new List<int>();
            foreach (var patient in patients)
            {
                using var answer = await client.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { name = $"{Mark} {way}" });
                answers.Add((int)answer.StatusCode);
                Assert.DoesNotContain("sabotage", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            Assert.True(answers[^1] >= 400, $"{way}: {string.Join(", ", answers)}");
            await Execute(cluster, mend);
        }

        var silo = cluster.Silos[0].Log;
        Assert.Contains("22P02", silo, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, silo, StringComparison.Ordinal);
        Assert.DoesNotContain(number[1..], silo, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, cluster.Web.Log, StringComparison.Ordinal);
        var database = await cluster.Postgres.Stop();
        Assert.Contains("ready to accept connections", database, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, database, StringComparison.Ordinal);
        Assert.DoesNotContain(number[1..], database, StringComparison.Ordinal);
    }

    [Fact]
    public void The_containers_servers_have_the_launchers_settings()
    {
        var settings = LaunchersSettings().Where(argument => argument != "-c");
        var compose = File.ReadAllText(Path.Combine(Checkout.Root, "docker-compose.yml"));
        Assert.All(settings, setting => Assert.Equal(2, compose.Split(setting).Length - 1));
    }

    private static string Trigger(string statement) =>
        $"create function sabotage() returns trigger language plpgsql as $$ begin {statement}; return new; end $$; create trigger sabotage before update on "
            + $"patient for each row execute function sabotage()";

    /// <summary>What the launcher starts PostgreSQL with, so that its logs are private.</summary>
    private static string[] LaunchersSettings() =>
        Silence().Match(File.ReadAllText(Path.Combine(Checkout.Root, "launcher", "servers.sh"))).Groups["settings"].Value.Split(' ');

    private static async Task Execute(CareCluster cluster, string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"^postgres_silence=\((?<settings>[^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex Silence();
}
