using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Inventory;
using Care.Interfaces.Users;
using Care.Silo.Demo;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Inventory.InventoryFixture;

namespace Care.Tests.Inventory;

/// <summary>How much there should be at least, over HTTP (contract 02, §9.4).</summary>
public sealed class StockMinimumEndpointTests(CareSystem system) : IAsyncLifetime
{
    private HttpClient nurse = null!;
    private Guid facility;

    private string Path => Minimums(facility);

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
    public async Task What_the_facility_says_counts_in_place_of_what_the_item_says()
    {
        await nurse.Add(facility, 12).Ok();
        Assert.Equal((12, true), await nurse.Stock(facility));
        var minimum = await nurse.PostAsJsonAsync(Path, new { item = 1, min_quantity = 10 }).Ok();
        Assert.Equal((12, false), await nurse.Stock(facility));
        await nurse.Use(facility, 2).Ok();
        Assert.Equal((10, false), await nurse.Stock(facility));
        await nurse.Use(facility, 1).Ok();
        Assert.Equal((9, true), await nurse.Stock(facility));

        var changed = await nurse.PatchAsJsonAsync($"{Path}{minimum.Id()}/", new { item = 1, min_quantity = 8.5 }).Ok();
        Assert.Equal(8.5, changed.GetProperty("min_quantity").GetDouble());
        Assert.Equal((9, false), await nurse.Stock(facility));
        Assert.Equal(minimum.Text("created_date"), changed.Text("created_date"));
    }

    [Fact]
    public async Task A_minimum_is_said_before_anything_was_moved()
    {
        var minimum = await nurse.PostAsJsonAsync(Path, new { item = 2 }).Ok();
        Assert.Equal(["id", "item_object", "created_date", "min_quantity", "item"], minimum.EnumerateObject().Select(field => field.Name));
        Assert.Equal(0, minimum.GetProperty("min_quantity").GetDouble());
        Assert.Equal("IV Fluid 500 ml", minimum.GetProperty("item_object").Text("name"));
        Assert.Equal(minimum.GetRawText(), await nurse.GetStringAsync($"{Path}{minimum.Id()}/"));
        Assert.Null(await nurse.Stock(facility, DemoInventory.IvFluid));
        await nurse.GetAsync($"{Stocks(facility)}{minimum.Id()}/").Refused(HttpStatusCode.NotFound);
        await nurse.Undo(facility, DemoInventory.IvFluid).Refused(HttpStatusCode.BadRequest, """{"inventory":"Does not Exist"}""");

        await nurse.Add(facility, 1, DemoInventory.IvFluid).Ok();
        Assert.Equal((1, false), await nurse.Stock(facility, DemoInventory.IvFluid));
        Assert.Equal(1, (await nurse.GetAsync(Path).Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Without_a_minimum_of_the_facilitys_own_there_is_none_to_see()
    {
        await nurse.Add(facility, 1).Ok();
        Assert.Equal(0, (await nurse.GetAsync(Path).Ok()).GetProperty("count").GetInt32());
        var id = StockKey.Of(facility, 1);
        await nurse.GetAsync($"{Path}{id}/").Refused(HttpStatusCode.NotFound, """{"detail":"No FacilityInventoryMinQuantity matches the given query."}""");
        await nurse.PatchAsJsonAsync($"{Path}{id}/", new { min_quantity = 2 }).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field()
    {
        await Post(new { }).Refused(HttpStatusCode.BadRequest, """{"item":["This field is required."]}""");
        await Post(new { item = (int?)null }).Refused(HttpStatusCode.BadRequest, """{"item":["Item cannot be Null"]}""");
        await Post(new { item = 99 }).Refused(HttpStatusCode.BadRequest, """{"item":["Invalid pk \"99\" - object does not exist."]}""");
        await Post(new { item = 1, min_quantity = -1 }).Refused(
            HttpStatusCode.BadRequest, """{"min_quantity":["Ensure this value is greater than or equal to 0.0."]}""");
        await Post(new { item = 1, min_quantity = (double?)null }).Refused(HttpStatusCode.BadRequest, """{"min_quantity":["This field may not be null."]}""");
        var minimum = (await Post(new { item = 1, min_quantity = 7 }).Ok()).Id();
        await Post(new { item = 1, min_quantity = 7 }).Refused(HttpStatusCode.BadRequest, """{"item":["Item min quantity already set"]}""");

        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Patch])
        {
            await Change(method, new { item = 2, min_quantity = 1 }).Refused(HttpStatusCode.BadRequest, """{"item":["Item cannot be Changed"]}""");
            await Change(method, new { item = (int?)null }).Refused(HttpStatusCode.BadRequest, """{"item":["Item cannot be Changed"]}""");
            await Change(method, new { item = 99 })
                .Refused(HttpStatusCode.BadRequest, """{"item":["Invalid pk \"99\" - object does not exist."]}""");
            // What is left out stays.
            Assert.Equal(7, (await Change(method, new { }).Ok()).GetProperty("min_quantity").GetDouble());
        }

        await nurse.DeleteAsync($"{Path}{minimum}/").Refused(HttpStatusCode.MethodNotAllowed);

        Task<HttpResponseMessage> Post(object body) => nurse.PostAsJsonAsync(Path, body);

        Task<HttpResponseMessage> Change(HttpMethod method, object body) =>
            nurse.SendAsync(new(method, $"{Path}{minimum}/") { Content = JsonContent.Create(body) });
    }

    [Fact]
    public async Task Next_door_nothing_is_seen_and_nothing_is_said()
    {
        var minimum = (await nurse.PostAsJsonAsync(Path, new { item = 1, min_quantity = 7 }).Ok()).Id();
        var elsewhere = await system.Facility();
        using var stranger = await system.Staff(UserType.Doctor, elsewhere);
        using var readOnly = await system.Staff(UserType.NurseReadOnly, facility);
        Assert.Equal(0, (await stranger.GetAsync(Path).Ok()).GetProperty("count").GetInt32());
        await stranger.GetAsync($"{Path}{minimum}/").Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"{Minimums(elsewhere)}{minimum}/").Refused(HttpStatusCode.NotFound);
        await stranger.PatchAsJsonAsync($"{Minimums(elsewhere)}{minimum}/", new { min_quantity = 9 }).Refused(HttpStatusCode.NotFound);
        foreach (var caller in (HttpClient[])[stranger, readOnly])
        {
            await caller.PostAsJsonAsync(Path, new { item = 2 }).Refused(HttpStatusCode.Forbidden);
            await caller.PostAsJsonAsync(Path, new { }).Refused(HttpStatusCode.Forbidden);
            await caller.PatchAsJsonAsync($"{Path}{minimum}/", new { min_quantity = 9 }).Refused(HttpStatusCode.Forbidden);
        }

        Assert.Equal(7, (await readOnly.GetAsync($"{Path}{minimum}/").Ok()).GetProperty("min_quantity").GetDouble());
    }
}
