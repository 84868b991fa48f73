using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Places;

/// <summary>Places over HTTP (contract 01, E2).</summary>
public sealed class PlaceEndpointTests(CareSystem system)
{
    [Theory]
    [InlineData("state/")]
    [InlineData("state/1/")]
    [InlineData("state/1/districts/")]
    [InlineData("district/")]
    [InlineData("district/11/")]
    [InlineData("district/11/local_bodies/")]
    [InlineData("district/11/get_all_local_body/")]
    [InlineData("local_body/")]
    [InlineData("local_body/111/")]
    [InlineData("ward/")]
    [InlineData("ward/1111/")]
    public async Task Nobody_reads_places_without_signing_in(string path)
    {
        using var client = system.Anonymous();
        using var answer = await client.GetAsync($"/api/v1/{path}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("""{"detail":"Authentication credentials were not provided."}""", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("max-age", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state/1/", """{"id":1,"name":"Uttara"}""")]
    [InlineData("state/1/districts/", """[{"id":12,"name":"Kunnu","state":1},{"id":11,"name":"Nadi","state":1}]""")]
    [InlineData("district/11/", """{"id":11,"name":"Nadi","state":1}""")]
    [InlineData("district/21/local_bodies/", """[{"id":211,"name":"Kadal Corporation","body_type":20,"localbody_code":"C210001","district":21}]""")]
    [InlineData(
        "district/12/get_all_local_body/",
        """[{"id":121,"name":"Kunnu Municipality","body_type":10,"localbody_code":"M120001","district":12,"wards":[{"id":1211,"name":"TOP","number":1,"local_body":121}]}]""")]
    [InlineData("local_body/111/", """{"id":111,"name":"Nadi Municipality","body_type":10,"localbody_code":"M110001","district":11}""")]
    [InlineData("ward/1112/", """{"id":1112,"name":"WEST","number":2,"local_body":111}""")]
    public async Task A_place_has_the_shape_of_the_contract(string path, string body) => Assert.Equal(body, await Text(path));

    [Theory]
    [InlineData("district/?state=1&district_name=NAD", 11)]
    [InlineData("district/?state_name=dakshina", 21)]
    [InlineData("local_body/?district=11&local_body_name=puzha", 112)]
    [InlineData("local_body/?state=2", 211)]
    [InlineData("local_body/?state=1&district_name=kunnu", 121)]
    [InlineData("ward/?local_body=121", 1211)]
    [InlineData("ward/?district=11&ward_name=wes", 1112)]
    [InlineData("ward/?state_name=uttara&ward_name=top&local_body=", 1211)]
    [InlineData("ward/?local_body_name=nadi&ward_name=east", 1111)]
    public async Task A_list_is_filtered_by_the_places_around_it(string path, int only)
    {
        using var page = JsonDocument.Parse(await Text(path));
        Assert.Equal([only], page.RootElement.GetProperty("results").EnumerateArray().Select(place => place.GetProperty("id").GetInt32()));
        Assert.Equal(1, page.RootElement.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("state/99/", "No State matches the given query.")]
    [InlineData("state/99/districts/", "No State matches the given query.")]
    [InlineData("district/99/", "No District matches the given query.")]
    [InlineData("district/11/?state=2", "No District matches the given query.")]
    [InlineData("district/99/local_bodies/", "No District matches the given query.")]
    [InlineData("district/99/get_all_local_body/", "No District matches the given query.")]
    [InlineData("local_body/99/", "No LocalBody matches the given query.")]
    [InlineData("ward/99/", "No Ward matches the given query.")]
    [InlineData("ward/first/", "Not found.")]
    [InlineData("state/?page=2", "Invalid page.")]
    [InlineData("ward/?page=0", "Invalid page.")]
    [InlineData("ward/?page=-1", "Invalid page.")]
    [InlineData("ward/?page=next", "Invalid page.")]
    public async Task What_there_is_not_is_not_found(string path, string detail)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal($$"""{"detail":"{{detail}}"}""", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("max-age", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_filter_that_is_no_number_is_named()
    {
        using var answer = await Get("ward/?state=x&local_body=y");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("""{"state":["Enter a number."],"local_body":["Enter a number."]}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("state/", 6000)]
    [InlineData("ward/1111/", 6000)]
    [InlineData("state/1/districts/", 3600)]
    [InlineData("district/11/get_all_local_body/", 3600)]
    public async Task Answers_may_be_cached_for_the_time_of_the_contract(string path, int seconds)
    {
        using var answer = await Get(path);
        Assert.Equal($"max-age={seconds}", answer.Headers.CacheControl?.ToString());
        Assert.NotNull(answer.Content.Headers.Expires);
    }

    [Fact]
    public async Task Lists_come_in_pages_of_five_hundred_that_lead_to_each_other()
    {
        const int village = 900;
        await using (var command = system.Database.CreateCommand(
            $"""
            insert into place_state (id, name) values (9, 'Vistara') on conflict do nothing;
            insert into place_district (id, name, state) values (91, 'Neelam', 9) on conflict do nothing;
            insert into place_local_body (id, name, body_type, district) values ({village}, 'Long Village', 1, 91) on conflict do nothing;
            insert into place_ward (id, name, number, local_body) select {village} * 10000 + n, 'PAGED ' || n, n, {village} from generate_series(1,
                1001) n on conflict do nothing
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        using var client = await system.SignedIn(UserType.Staff);
        var path = $"/api/v1/ward/?local_body={village}";
        await Known(client, path, 1001);
        var first = await client.GetFromJsonAsync<JsonElement>(path);
        Assert.Equal(500, first.GetProperty("results").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("previous").ValueKind);
        Assert.Equal($"{system.Address}api/v1/ward/?local_body={village}&page=2", first.GetProperty("next").GetString());

        var second = await client.GetFromJsonAsync<JsonElement>(first.GetProperty("next").GetString());
        Assert.Equal($"{system.Address}api/v1/ward/?local_body={village}", second.GetProperty("previous").GetString());
        var last = await client.GetFromJsonAsync<JsonElement>(path + "&page=last");
        Assert.Equal(1, last.GetProperty("results").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, last.GetProperty("next").ValueKind);
        Assert.Equal($"{system.Address}api/v1/ward/?local_body={village}&page=2", last.GetProperty("previous").GetString());
    }

    /// <summary>Silos hear of new places by a notice: asks, past every cache, until it has arrived.</summary>
    private static async Task Known(HttpClient client, string path, int count)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"{path}&attempt={Guid.NewGuid()}");
            if (page.GetProperty("count").GetInt32() == count)
            {
                return;
            }

            Assert.True(DateTime.UtcNow < deadline, $"The silo never heard of the new places; it still counts {page.GetProperty("count")}.");
            await Task.Delay(50);
        }
    }

    private async Task<HttpResponseMessage> Get(string path)
    {
        using var client = await system.SignedIn(UserType.Volunteer);
        return await client.GetAsync($"/api/v1/{path}");
    }

    private async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
