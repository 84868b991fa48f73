using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Tests.Deployment;
using Care.Tests.Patients;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>
/// Each action of a person is in the audit: who, from where, what, found by the person's name (contract 01, A15). The actions are the methods of grains that
/// may change something, found by reflection: a new one has to be added to <see cref="AuditedActions"/>.
/// </summary>
public sealed class ActionAuditTests(CareSystem system)
{
    public static TheoryData<string> Actions => [.. AuditedActions.All.Keys];

    [Fact]
    public void Every_action_is_asked_for()
    {
        var actions = GrainMethod.All.Where(method => method is { IsInternal: false, IsChange: true }).Select(method => method.Name);
        Assert.Empty(actions.Except(AuditedActions.All.Keys).Except(AuditedActions.Others.Keys));
    }

    /// <summary>What the cluster does in its own name names nobody, so only that is done so which nobody asks for.</summary>
    [Fact]
    public void Grains_use_the_clusters_rights_on_behalf_of_whoever_asks()
    {
        var grains = new DirectoryInfo(Path.Combine(Checkout.Root, "Care.Grains"));
        var nobodys = grains.EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file.FullName).Contains("Caller.System(", StringComparison.Ordinal)).Select(file => file.Name);
        Assert.Equal(
            ["CacheGenerations.cs", "ClusterCaller.cs", "CrashReportsGrain.cs", "JobOrigin.cs", "SchedulerKeeper.cs"], nobodys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task An_action_tells_who_from_where_and_what(string name)
    {
        using var at = await AuditedHospital.Open(system);
        var action = AuditedActions.All[name];
        var user = await action.Act(at);
        if (user is null)
        {
            Assert.Contains(await Of($"kind={action.NobodysKind}&limit=1000"), line => line.Text("address") == at.Address);
            return;
        }

        var lines = await Eventually.Holds(
            () => Of($"user={user.Username}&limit=1000"),
                found => action.Kinds.All(kind => found.Any(line => line.Text("kind") == kind && line.Text("address") == at.Address)), $"{name} to be told");
        Assert.All(lines.Where(line => line.Text("address") == at.Address && line.Text("kind") is not ("sign_in" or "password_reset")), line =>
            Assert.Equal(user.Username, line.Text("username")));
        Assert.Empty(await Nobodys(at.Address));
    }

    [Fact]
    public async Task What_was_searched_for_is_not_told_and_who_was_found_is()
    {
        using var at = await AuditedHospital.Open(system);
        var number = PatientFixture.PhoneNumber();
        var patient = (await at.AsDoctor.Register(at.Home, body => body["phone_number"] = number)).Id();
        await at.AsDoctor.GetAsync($"/api/v1/patient/search/?phone_number={Uri.EscapeDataString(number)}").Ok();
        var line = (await Of($"user={at.Doctor.Username}&kind=patient_search")).Single();
        Assert.Equal(patient, line.Text("entity"));
        Assert.Equal("phone_number", line.GetProperty("changed").Text("by"));
        Assert.DoesNotContain(number, line.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_changes_things_on_behalf_of_whoever_caused_it()
    {
        var job = Inside(() => Grains.Jobs.Job.Of("kind", "id", new { a = 1 }));
        var running = Grains.Jobs.JobOrigin.Of(job).Running(job);
        Assert.Equal((7, "192.0.2.7", "id"), (running.OnBehalfOf, running.Address, running.Name));
        Assert.Equal(1, job.Read<JsonElement>().GetProperty("a").GetInt32());
        Assert.Equal("""{"a":1}""", Grains.Jobs.Job.Of("kind", "id", new { a = 1 }).Payload);
    }

    private static T Inside<T>(Func<T> make)
    {
        using ((Caller.System("work") with { OnBehalfOf = 7, Address = "192.0.2.7" }).Enter())
        {
            return make();
        }
    }

    private async Task<JsonElement[]> Of(string query)
    {
        using var superuser = await system.Superuser();
        return [.. (await superuser.GetAsync("/ops/audit/?" + query).Ok()).GetProperty("results").EnumerateArray()];
    }

    /// <summary>Changes from an address that are nobody's, those apart that nobody can be told of: a wrong password, a link that was asked for.</summary>
    private async Task<List<string>> Nobodys(string address)
    {
        await using var command = system.Database.CreateCommand(
            "select kind || ' ' || changed::text from change_log where changed_from = $1 and changed_by is null and kind not in ('sign_in', 'password_reset')");
        command.Parameters.Add(new() { Value = address });
        List<string> found = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
