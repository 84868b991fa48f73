using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Inventory;
using Care.Interfaces.Users;
using Care.Silo.Demo;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Inventory.InventoryFixture;

namespace Care.Tests.Inventory;

/// <summary>Stock and its movements over HTTP (contract 02, §9.2 and §9.3).</summary>
public sealed class StockEndpointTests(CareSystem system) : IAsyncLifetime
{
    private HttpClient nurse = null!;
    private Guid facility;

    public async ValueTask InitializeAsync()
    {
        facility = await system.Facility();
        nurse = await system.Staff(UserType.Nurse, facility);
    }

    public ValueTask DisposeAsync()
    {
        nurse.Dispose();
        return default;
    }

    [Fact]
    public async Task A_dozen_is_added_as_twelve_and_shown_as_it_was_entered()
    {
        var added = await nurse.Add(facility, 1, unit: DemoInventory.Dozen).Ok();
        Assert.Equal(added.Id(), added.Text("external_id"));
        Assert.Equal((1, 12, 12), (Number(added, "quantity"), Number(added, "quantity_in_default_unit"), Number(added, "current_stock")));
        Assert.Equal("PPE", added.GetProperty("item_object").Text("name"));
        Assert.Equal("""{"id":2,"name":"Dozen"}""", added.GetProperty("unit_object").GetRawText());
        Assert.Equal((1, 2), (added.GetProperty("item").GetInt32(), added.GetProperty("unit").GetInt32()));
        Assert.True(added.GetProperty("is_incoming").GetBoolean());
        Assert.False(added.GetProperty("probable_accident").GetBoolean());
        var self = await nurse.GetAsync("/api/v1/users/getcurrentuser/").Ok();
        Assert.Equal(self.GetProperty("id").GetInt32(), added.GetProperty("created_by").GetInt32());
        Assert.Equal(added.GetRawText(), await nurse.GetStringAsync($"{Movements(facility)}{added.Id()}/"));

        Assert.Equal((12, true), await nurse.Stock(facility));
        var stock = (await nurse.GetAsync(Stocks(facility)).Ok()).GetProperty("results")[0];
        Assert.Equal(["id", "item_object", "created_date", "quantity", "is_low", "item"], stock.EnumerateObject().Select(field => field.Name));
        Assert.Equal(stock.GetRawText(), await nurse.GetStringAsync($"{Stocks(facility)}{stock.Id()}/"));
        Assert.Equal(StockKey.Of(facility, 1).ToString(), stock.Id());
    }

    [Fact]
    public async Task What_is_not_there_is_not_used_and_leaves_nothing()
    {
        await nurse.Use(facility, 1).Refused(HttpStatusCode.BadRequest, """{"stock":["Stock not Available"]}""");
        Assert.Null(await nurse.Stock(facility));
        await nurse.Add(facility, 9).Ok();
        await nurse.Use(facility, 10).Refused(HttpStatusCode.BadRequest, """{"stock":["Stock not Available"]}""");
        await nurse.Use(facility, 9.000000000001).Refused(HttpStatusCode.BadRequest);
        Assert.Equal((9, true), await nurse.Stock(facility));
        Assert.Single(await nurse.Log(facility));
        Assert.Equal(0, Number(await nurse.Use(facility, 9).Ok(), "current_stock"));
        Assert.Equal(0, Number(await nurse.Use(facility, 0).Ok(), "current_stock"));
    }

    [Fact]
    public async Task Tenths_add_up()
    {
        foreach (var _ in Enumerable.Range(0, 10))
        {
            await nurse.Add(facility, 0.1, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter).Ok();
        }

        Assert.Equal((1, true), await nurse.Stock(facility, DemoInventory.LiquidOxygen));
        Assert.Equal(0.7, Number(await nurse.Use(facility, 0.3, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter).Ok(), "current_stock"));
        await nurse.Use(facility, 0.7, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter).Ok();
        Assert.Equal((0, true), await nurse.Stock(facility, DemoInventory.LiquidOxygen));
        Assert.Equal(
            "0", await Text($"select sum(case when is_incoming then 1 else -1 end * quantity_in_default_unit)::numeric(20, 0)::text from inventory_log "
            + $"where facility = '{facility}'"));
    }

    [Fact]
    public async Task What_is_missing_unknown_or_wrong_is_told_by_field()
    {
        const string required = """["This field is required."]""";
        await Post(new { }).Refused(
            HttpStatusCode.BadRequest, $$"""{"item":{{required}},"unit":{{required}},"quantity":{{required}},"is_incoming":{{required}}}""");
        await Post(new { item = (int?)null, unit = "", quantity = -0.5, is_incoming = "perhaps" }).Refused(
            HttpStatusCode.BadRequest,
            """{"item":["This field may not be null."],"unit":["This field may not be null."],"quantity":["Ensure this value is greater than or equal to 0.0."],"is_incoming":["Must be a valid boolean."]}""");
        await Post(new { item = 99, unit = 98, quantity = 1, is_incoming = true }).Refused(
            HttpStatusCode.BadRequest, """{"item":["Invalid pk \"99\" - object does not exist."],"unit":["Invalid pk \"98\" - object does not exist."]}""");
        await nurse.Add(facility, 1, DemoInventory.LiquidOxygen, DemoInventory.Dozen)
            .Refused(HttpStatusCode.BadRequest, """{"unit":["Item cannot be measured with unit"]}""");
        await nurse.Add(facility, 1e10).Refused(HttpStatusCode.BadRequest, """{"quantity":["Ensure this value is less than or equal to 1000000000.0."]}""");
        Assert.Empty(await nurse.Log(facility));

        Task<HttpResponseMessage> Post(object body) => nurse.PostAsJsonAsync(Movements(facility), body);
    }

    [Fact]
    public async Task The_last_movement_is_undone_by_an_opposite_one_and_both_are_flagged()
    {
        await nurse.Add(facility, 12).Ok();
        var used = await nurse.Use(facility, 3).Ok();
        using var undone = await nurse.Undo(facility);
        Assert.Equal(
            (HttpStatusCode.Created, 0L, null),
            (undone.StatusCode, undone.Content.Headers.ContentLength, undone.Content.Headers.ContentType?.MediaType));
        var log = await nurse.Log(facility);
        Assert.Equal([(true, true, 12d), (false, true, 9d), (true, false, 12d)], log.Select(Shape));
        Assert.Equal(used.Id(), log[1].Id());
        Assert.Equal(0, await BurnRate());
        Assert.Equal((12, true), await nurse.Stock(facility));

        // Undone twice, it is made again.
        await nurse.Undo(facility).Succeeded();
        Assert.Equal((9, true), await nurse.Stock(facility));
        await nurse.Undo(facility).Succeeded();
        Assert.Equal((12, true), await nurse.Stock(facility));
        Assert.All(await nurse.Log(facility, "?limit=4"), movement => Assert.True(movement.GetProperty("probable_accident").GetBoolean()));
    }

    [Fact]
    public async Task Why_nothing_is_undone_is_told_in_plain_words()
    {
        var path = Movements(facility) + "delete_last/";
        await nurse.DeleteAsync(path).Refused(HttpStatusCode.BadRequest, """{"item":"is required"}""");
        await nurse.DeleteAsync(path + "?item=").Refused(HttpStatusCode.BadRequest, """{"item":"is required"}""");
        await nurse.DeleteAsync(path + "?item=x").Refused(HttpStatusCode.BadRequest, """{"value":"Integer Required"}""");
        await nurse.Undo(facility, 99).Refused(HttpStatusCode.NotFound, """{"detail":"No FacilityInventoryItem matches the given query."}""");
        await nurse.Undo(facility).Refused(HttpStatusCode.BadRequest, """{"inventory":"Does not Exist"}""");
    }

    [Fact]
    public async Task A_flag_is_put_and_taken_away_and_only_the_burn_rate_changes()
    {
        await nurse.Add(facility, 100).Ok();
        Assert.Null(await BurnRate());
        var first = await nurse.Use(facility, 24).Ok();
        var second = await nurse.Use(facility, 12).Ok();
        Assert.Equal(1.5, await BurnRate());
        await nurse.Flag(facility, first.Id()).Succeeded();
        Assert.Equal(0.5, await BurnRate());
        Assert.Equal([false, true, false], (await nurse.Log(facility)).Select(IsFlagged));
        await nurse.Flag(facility, first.Id()).Succeeded();
        Assert.Equal(1.5, await BurnRate());
        await nurse.Flag(facility, second.Id()).Succeeded();
        Assert.Equal(1, await BurnRate());
        Assert.Equal([true, false, false], (await nurse.Log(facility)).Select(IsFlagged));
        // What is flagged before more is used does not come back with it.
        await nurse.Use(facility, 48).Ok();
        Assert.Equal(3, await BurnRate());
        Assert.Equal((16, true), await nurse.Stock(facility));
        await nurse.Flag(facility, Guid.NewGuid().ToString())
            .Refused(HttpStatusCode.NotFound, """{"detail":"No FacilityInventoryLog matches the given query."}""");

        static bool IsFlagged(JsonElement movement) => movement.GetProperty("probable_accident").GetBoolean();
    }

    [Fact]
    public async Task What_was_used_more_than_a_day_ago_is_no_burn()
    {
        await nurse.Add(facility, 100).Ok();
        await nurse.Use(facility, 24).Ok();
        await system.Sql("update inventory_log set created_date = created_date - interval '24 hours' where facility = $1", facility);
        // An activation of its own would read the log again; a flag has it read, too.
        var newest = await nurse.Use(facility, 12).Ok();
        await nurse.Flag(facility, newest.Id()).Succeeded();
        await nurse.Flag(facility, newest.Id()).Succeeded();
        Assert.Equal(0.5, await BurnRate());
    }

    [Fact]
    public async Task Movements_are_listed_newest_first_and_filtered_by_item()
    {
        await nurse.Add(facility, 1).Ok();
        await nurse.Add(facility, 2, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter).Ok();
        await nurse.Add(facility, 3).Ok();
        Assert.Equal([3d, 2, 1], (await nurse.Log(facility)).Select(movement => Number(movement, "quantity")));
        Assert.Equal([3d, 1], (await nurse.Log(facility, "?item=1")).Select(movement => Number(movement, "quantity")));
        Assert.Equal([1d], (await nurse.Log(facility, "?item=1&limit=1&offset=1")).Select(movement => Number(movement, "quantity")));
        Assert.Empty(await nurse.Log(facility, "?item=99"));
        Assert.Equal(3, (await nurse.Log(facility, "?name=PPE")).Length);
        await nurse.GetAsync($"{Movements(facility)}?item=x").Refused(HttpStatusCode.BadRequest);
        Assert.Equal([1, 3], (await nurse.GetAsync(Stocks(facility)).Ok()).GetProperty("results").EnumerateArray().Select(stock =>
            stock.GetProperty("item").GetInt32()));
    }

    [Fact]
    public async Task A_movement_is_neither_changed_nor_deleted()
    {
        var movement = (await nurse.Add(facility, 1).Ok()).Id();
        await nurse.PatchAsJsonAsync($"{Movements(facility)}{movement}/", new { quantity = 2 }).Refused(HttpStatusCode.MethodNotAllowed);
        await nurse.DeleteAsync($"{Movements(facility)}{movement}/").Refused(HttpStatusCode.MethodNotAllowed);
        await nurse.PostAsJsonAsync(Stocks(facility), new { }).Refused(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Next_door_nothing_is_seen_and_nothing_is_moved()
    {
        var movement = (await nurse.Add(facility, 7).Ok()).Id();
        var elsewhere = await system.Facility();
        using var stranger = await system.Staff(UserType.Doctor, elsewhere);
        using var readOnly = await system.Staff(UserType.NurseReadOnly, facility);
        foreach (var path in (string[])[Movements(facility), Stocks(facility), Minimums(facility)])
        {
            Assert.Equal(0, (await stranger.GetAsync(path).Ok()).GetProperty("count").GetInt32());
        }

        await stranger.GetAsync($"{Movements(facility)}{movement}/").Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"{Stocks(facility)}{StockKey.Of(facility, 1)}/").Refused(HttpStatusCode.NotFound);
        foreach (var caller in (HttpClient[])[stranger, readOnly])
        {
            await caller.Add(facility, 1).Refused(HttpStatusCode.Forbidden);
            await caller.PostAsJsonAsync(Movements(facility), new { }).Refused(HttpStatusCode.Forbidden);
            await caller.Use(facility, 1).Refused(HttpStatusCode.Forbidden);
            await caller.Undo(facility).Refused(HttpStatusCode.Forbidden);
            await caller.DeleteAsync(Movements(facility) + "delete_last/").Refused(HttpStatusCode.Forbidden);
            await caller.Flag(facility, movement).Refused(HttpStatusCode.Forbidden);
        }

        // By way of a facility of one's own.
        await stranger.Flag(elsewhere, movement).Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"{Movements(elsewhere)}{movement}/").Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"{Stocks(elsewhere)}{StockKey.Of(facility, 1)}/").Refused(HttpStatusCode.NotFound);
        Assert.Equal((7, true), await nurse.Stock(facility));
        Assert.Single(await nurse.Log(facility));
        Assert.Single(await readOnly.Log(facility));
    }

    [Fact]
    public async Task A_facility_that_is_not_there_is_refused_as_one_that_is_not_the_callers()
    {
        await nurse.Add(Guid.NewGuid(), 1).Refused(HttpStatusCode.Forbidden);
        await nurse.GetAsync("/api/v1/facility/x/inventory/").Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
        Assert.Equal(0, (await nurse.GetAsync(Movements(Guid.NewGuid())).Ok()).GetProperty("count").GetInt32());
        await nurse.GetAsync($"{Movements(facility)}x/").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_made_a_facility_and_is_not_linked_to_it_moves_nothing_there()
    {
        var creator = await system.User(UserType.Staff, set => set with { LocalBody = TestPlaces.LocalBody });
        using var client = await system.SignedIn(creator);
        var made = (await client.PostAsJsonAsync("/api/v1/facility/", Facilities.FacilityFixture.Body()).Ok()).GetProperty("id").GetGuid();
        await client.Add(made, 1).Ok();
        using var superuser = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        using var taken = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/users/{creator.Username}/delete_facility/")
        {
            Content = JsonContent.Create(new { facility = made }),
        };
        (await superuser.SendAsync(taken)).EnsureSuccessStatusCode();
        await client.Add(made, 1).Refused(HttpStatusCode.NotFound, """{"detail":"No Facility matches the given query."}""");
        await client.Undo(made).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Callers_who_move_one_item_at_once_are_served_one_after_the_other()
    {
        await nurse.Add(facility, 20).Ok();
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => nurse.Use(facility, 1)));
        Assert.Equal(20, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        Assert.Equal((0, true), await nurse.Stock(facility));
        Assert.Equal(Enumerable.Range(0, 21).Select(left => (double)left), (await nurse.Log(facility, "?limit=50")).Select(movement =>
            Number(movement, "current_stock")));
    }

    private async Task<double?> BurnRate() => await system.Sql("select burn_rate from inventory_stock where id = $1", StockKey.Of(facility, 1)) as double?;

    private async Task<string?> Text(string sql) => await system.Sql(sql) as string;

    private static (bool IsIncoming, bool IsFlagged, double Stock) Shape(JsonElement movement) =>
        (movement.GetProperty("is_incoming").GetBoolean(), movement.GetProperty("probable_accident").GetBoolean(), Number(movement, "current_stock"));

    private static double Number(JsonElement element, string property) => element.GetProperty(property).GetDouble();
}
