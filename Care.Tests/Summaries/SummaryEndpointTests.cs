using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Summaries;

/// <summary>Summaries over HTTP (contract 07, 2).</summary>
public sealed class SummaryEndpointTests(CareSystem system)
{
    [Theory]
    [InlineData("facility_summary", "FacilityCapacity", 600)]
    [InlineData("triage_summary", "TriageSummary", 3600)]
    [InlineData("tests_summary", "TestSummary", 36000)]
    [InlineData("patient_summary", "PatientSummary", 600)]
    public async Task Everybody_reads_the_summaries_of_a_kind_with_the_facility_as_it_is_now(string path, string type, int seconds)
    {
        var facility = await Facility();
        await Insert(facility, type, "2026-03-05", "2026-03-05T06:00:00Z", """{"n": 1}""");
        using var client = system.Anonymous();
        using var answer = await client.GetAsync($"/api/v1/{path}/?facility={facility}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.Headers.CacheControl?.MaxAge);
        Assert.NotNull(answer.Content.Headers.Expires);

        var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(1, page.GetProperty("count").GetInt32());
        var item = Assert.Single(page.GetProperty("results").EnumerateArray());
        Assert.Equal(["facility", "created_date", "modified_date", "data"], item.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-03-05T11:30:00+05:30", item.GetProperty("created_date").GetString());
        Assert.Equal("""{"n": 1}""", item.GetProperty("data").GetRawText().Replace("\":1", "\": 1", StringComparison.Ordinal));
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        JsonEqual.Check((await admin.GetFromJsonAsync<JsonElement>($"/api/v1/facility/{facility}/")).GetRawText(), item.GetProperty("facility"));
    }

    [Fact]
    public async Task The_latest_comes_first_and_the_end_day_is_left_out()
    {
        var facility = await Facility();
        await Insert(facility, "PatientSummary", "2026-03-03", "2026-03-03T18:29:59Z");
        await Insert(facility, "PatientSummary", "2026-03-04", "2026-03-03T18:30:00Z");
        await Insert(facility, "PatientSummary", "2026-03-05", "2026-03-04T18:30:00Z");
        await Insert(facility, "PatientSummary", "2026-03-06", "2026-03-04T18:30:01Z");

        Assert.Equal(
            ["2026-03-05T00:00:01+05:30", "2026-03-05T00:00:00+05:30", "2026-03-04T00:00:00+05:30", "2026-03-03T23:59:59+05:30"],
            await Created($"patient_summary/?facility={facility}"));
        Assert.Equal(
            ["2026-03-05T00:00:00+05:30", "2026-03-04T00:00:00+05:30"],
            await Created($"patient_summary/?facility={facility}&start_date=2026-03-04&end_date=2026-03-05"));
        Assert.Equal(["2026-03-05T00:00:00+05:30"], await Created($"patient_summary/?facility={facility}&limit=1&offset=1"));
    }

    [Fact]
    public async Task Summaries_are_found_by_where_the_facility_is()
    {
        var facility = await Facility();
        await Insert(facility, "TriageSummary", "2026-03-05", "2026-03-05T06:00:00Z");
        foreach (var (name, here, elsewhere) in ((string, int, int)[])
            [("district", TestPlaces.District, TestPlaces.OtherDistrict), ("local_body", TestPlaces.LocalBody, TestPlaces.OtherLocalBody),
                ("state", TestPlaces.State, TestPlaces.OtherState)])
        {
            Assert.Single(await Created($"triage_summary/?facility={facility}&{name}={here}"));
            Assert.Empty(await Created($"triage_summary/?facility={facility}&{name}={elsewhere}"));
        }
    }

    [Fact]
    public async Task A_deleted_facility_is_still_shown()
    {
        var facility = await Facility();
        await Insert(facility, "FacilityCapacity", "2026-03-05", "2026-03-05T06:00:00Z");
        await Do("update facility set deleted = true, document = document || '{\"deleted\": true}' where id = $1", facility);
        using var client = system.Anonymous();
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/facility_summary/?facility={facility}");
        Assert.Equal(facility, Assert.Single(page.GetProperty("results").EnumerateArray()).GetProperty("facility").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Districts_are_listed_by_their_key()
    {
        await Do(
            """
            insert into district_summary (district, s_type, day, created_date, modified_date, data)
            values ($1, 'PatientSummary', '1999-01-01', '1999-01-01T06:00:00Z', '1999-01-01T06:00:00Z', '{"name": "Kunnu"}')
            on conflict do nothing
            """,
            TestPlaces.OtherDistrict);
        const string range = "start_date=1999-01-01&end_date=1999-01-02";
        using var client = system.Anonymous();
        var page = await client.GetFromJsonAsync<JsonElement>(
            $"/api/v1/district_patient_summary/?district={TestPlaces.OtherDistrict}&state={TestPlaces.State}&{range}");
        JsonEqual.Check(
            """{"district": 12, "created_date": "1999-01-01T11:30:00+05:30", "modified_date": "1999-01-01T11:30:00+05:30", "data": {"name": "Kunnu"}}""",
            Assert.Single(page.GetProperty("results").EnumerateArray()));
        Assert.Empty(await Created($"district_patient_summary/?state={TestPlaces.OtherState}&{range}"));
    }

    [Theory]
    [InlineData("facility_summary", "start_date=yesterday", """{"start_date":["Enter a valid date."]}""")]
    [InlineData("triage_summary", "end_date=2026-02-30", """{"end_date":["Enter a valid date."]}""")]
    [InlineData("patient_summary", "facility=7", """{"facility":["Enter a valid UUID."]}""")]
    [InlineData("tests_summary", "district=x&local_body=y&state=z",
        """{"district":["Enter a number."],"local_body":["Enter a number."],"state":["Enter a number."]}""")]
    [InlineData("district_patient_summary", "district=x&start_date=1", """{"start_date":["Enter a valid date."],"district":["Enter a number."]}""")]
    public async Task A_wrong_filter_is_named(string path, string query, string error)
    {
        using var client = system.Anonymous();
        using var answer = await client.GetAsync($"/api/v1/{path}/?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(error, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("facility_summary")]
    [InlineData("district_patient_summary")]
    public async Task A_bad_token_is_refused_and_nothing_is_written_here(string path)
    {
        using var client = system.Anonymous();
        using var post = await client.PostAsJsonAsync($"/api/v1/{path}/", new { });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");
        using var answer = await client.GetAsync($"/api/v1/{path}/");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<Guid> Facility()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", new
        {
            name = "Summarised Hospital",
            facility_type = "Private Hospital",
            address = "1 Test Road",
            phone_number = "+919999999888",
            state = TestPlaces.State,
            district = TestPlaces.District,
            local_body = TestPlaces.LocalBody,
        });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private Task Insert(Guid facility, string type, string day, string created, string data = "{}") => Do(
        "insert into facility_summary (facility, s_type, day, created_date, modified_date, data) values ($1, $2, $3::date, $4::timestamptz, $4::timestamptz, "
            + "$5::jsonb)",
        facility, type, day, created, data);

    private async Task<string[]> Created(string path)
    {
        using var client = system.Anonymous();
        var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/" + path);
        return [.. page.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("created_date").GetString()!)];
    }

    private async Task Do(string sql, params object[] values)
    {
        await using var command = system.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
