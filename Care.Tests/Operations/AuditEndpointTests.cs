using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>The audit (contract 01, A15): every change, who made it, when, from where, what changed.</summary>
public sealed class AuditEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Whoever_is_no_superuser_is_told_nothing()
    {
        using var admin = await system.SignedIn(UserType.StateAdmin);
        using var answer = await admin.GetAsync("/ops/audit/");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("results", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("before=x", "before"), InlineData("changed_on_after=yesterday", "changed_on")]
    public async Task What_is_no_filter_is_refused(string query, string field)
    {
        using var superuser = await system.Superuser();
        using var answer = await superuser.GetAsync("/ops/audit/?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_facility_is_followed_from_its_making_to_its_end()
    {
        var user = await system.User(UserType.DistrictAdmin);
        using var admin = await system.SignedIn(user);
        var facility = await admin.NewFacility("Audited Hospital");
        await admin.Send(HttpMethod.Put, $"/api/v1/facility/{facility}/", FacilityFixture.Body("Renamed Hospital"), HttpStatusCode.OK);
        await admin.Delete($"/api/v1/facility/{facility}/");

        var entries = await Trail($"kind=facility&entity={facility}&user={user.Username}");
        Array.Reverse(entries);
        Assert.Equal(["insert", "update", "delete"], entries.Take(3).Select(entry => entry.GetProperty("operation").GetString()));
        Assert.All(entries, entry => Assert.Equal(user.Username, entry.GetProperty("username").GetString()));
        Assert.All(entries, entry => Assert.Equal("127.0.0.1", entry.GetProperty("address").GetString()?.Replace("::ffff:", "", StringComparison.Ordinal)));
        Assert.All(entries, entry =>
            Assert.InRange(entry.GetProperty("changed_on").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1)));
        Assert.Equal("Audited Hospital", entries[0].GetProperty("changed").GetProperty("name").GetString());
        Assert.Equal("Renamed Hospital", entries[1].GetProperty("changed").GetProperty("name").GetString());
        Assert.False(entries[1].GetProperty("changed").TryGetProperty("address", out _));
        Assert.False(entries[1].GetProperty("changed").TryGetProperty("changed_by", out _));
    }

    [Fact]
    public async Task An_entity_is_found_without_its_kind()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility("Found Hospital");
        Assert.NotEmpty(await Trail($"entity={facility}"));
    }

    [Fact]
    public async Task Who_a_patient_is_stays_masked_and_what_else_changed_does_not()
    {
        var facility = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, facility);
        var patient = (await doctor.Register(facility, body => (body["name"], body["passport_no"]) = ("Malathi Nambiar", "K7654321"))).Id();
        var file = (await doctor.PostAsJsonAsync("/api/v1/files/", new
        {
            file_type = "PATIENT",
            name = "Malathi's X-ray",
            associating_id = patient,
            original_name = "scan.pdf",
            mime_type = "application/pdf",
        }).Ok()).Id();

        var made = (await Trail($"kind=patient&entity={patient}")).Last();
        Assert.Equal("insert", made.GetProperty("operation").GetString());
        foreach (var field in (string[])["name", "phone_number", "emergency_phone_number", "address", "permanent_address", "passport_no"])
        {
            Assert.Equal("xxx", made.GetProperty("changed").GetProperty(field).GetString());
        }

        Assert.DoesNotContain("Malathi", made.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12 Hill Road", made.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Malathi", (await Trail($"kind=file_upload&entity={file}")).Last().ToString(), StringComparison.Ordinal);
        Assert.Equal(682001, made.GetProperty("changed").GetProperty("pincode").GetInt32());
    }

    [Fact]
    public async Task What_is_really_removed_leaves_who_removed_it_and_what_it_held()
    {
        var user = await system.User(UserType.Doctor);
        using (Caller.System("clearing").Enter())
        {
            await system.Grains.GetGrain<IPermissionSet>(user.Id).Withdraw();
        }

        var gone = (await Trail($"kind=permission_set&entity={user.Id}"))[0];
        Assert.Equal("delete", gone.GetProperty("operation").GetString());
        Assert.Equal("clearing", gone.GetProperty("through").GetString());
        Assert.Equal((int)UserType.Doctor, gone.GetProperty("changed").GetProperty("user_type").GetInt32());
    }

    [Fact]
    public async Task What_is_changed_by_hand_is_told_too()
    {
        await system.Sql("update event_type set description = 'known' where name = 'NURSING'");
        await system.Sql("update event_type set description = null where name = 'NURSING'");

        var entry = (await Trail("kind=event_type"))[1];
        Assert.Equal("update", entry.GetProperty("operation").GetString());
        Assert.Equal("known", entry.GetProperty("changed").GetProperty("rows")[0].GetProperty("description").GetString());
    }

    [Fact]
    public async Task Hashes_are_in_no_line()
    {
        var user = await system.User(UserType.Doctor);
        var made = (await Trail($"kind=care_user&entity={user.Id}")).Last();
        Assert.Equal(user.Username, made.GetProperty("changed").GetProperty("username").GetString());
        Assert.False(made.GetProperty("changed").TryGetProperty("password", out _));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var user = await system.User(UserType.DistrictAdmin);
        using var admin = await system.SignedIn(user);
        for (var i = 0; i < 5; i++)
        {
            await admin.NewFacility($"Hospital {i}");
        }

        using var superuser = await system.Superuser();
        List<long> ids = [];
        for (long? before = null, pages = 0; pages < 10; pages++)
        {
            var page = await superuser.GetFromJsonAsync<JsonElement>(
                $"/ops/audit/?user={user.Username}&kind=facility&limit=2{(before is null ? "" : $"&before={before}")}");
            ids.AddRange(page.GetProperty("results").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64()));
            if (page.GetProperty("next").ValueKind == JsonValueKind.Null)
            {
                break;
            }

            before = page.GetProperty("next").GetInt64();
        }

        Assert.Equal(5, ids.Count);
        Assert.Equal(ids.OrderDescending().Distinct(), ids);
    }

    [Fact]
    public async Task Days_limit_the_trail()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility("Hospital of today");
        var today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(ServerZone.Offset).DateTime);
        Assert.NotEmpty(await Trail($"entity={facility}&changed_on_after={today:yyyy-MM-dd}&changed_on_before={today:yyyy-MM-dd}"));
        Assert.Empty(await Trail($"entity={facility}&changed_on_before={today.AddDays(-1):yyyy-MM-dd}"));
    }

    private async Task<JsonElement[]> Trail(string query)
    {
        using var superuser = await system.Superuser();
        var page = await superuser.GetFromJsonAsync<JsonElement>("/ops/audit/?" + query);
        return [.. page.GetProperty("results").EnumerateArray()];
    }
}
