using System.Net;
using Care.Grains.Catalogues;
using Care.Grains.Inventory;
using Care.Grains.Storage;
using Care.Interfaces.Storage;
using Care.Interfaces.Users;
using Care.Silo.Demo;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Inventory;

/// <summary>The catalogue of what facilities keep in stock (contract 02, §9.1): as it is shown, and as it is loaded into a database of its own.</summary>
public sealed class InventoryCatalogueTests(CareSystem system)
{
    private const string Items = "/api/v1/items/";

    [Fact]
    public async Task Everybody_who_is_signed_in_reads_the_items_by_their_keys()
    {
        using var volunteer = await system.SignedIn(UserType.Volunteer, set => set with { Verified = false });
        var page = await volunteer.GetAsync($"{Items}?limit=14").Ok();
        Assert.Equal(Enumerable.Range(1, 7), page.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("id").GetInt32()));
        Assert.Equal(
            """{"id":1,"name":"PPE","default_unit":{"id":1,"name":"Items"},"allowed_units":[{"id":1,"name":"Items"},{"id":2,"name":"Dozen"}],"tags":[{"id":1,"name":"Safety"},{"id":2,"name":"Medical"}],"description":"","min_quantity":150}""",
            page.GetProperty("results")[0].GetRawText());
        Assert.Equal(page.GetProperty("results")[2].GetRawText(), await volunteer.GetStringAsync($"{Items}3/"));
        Assert.Equal(["Liquid Oxygen"], await Names("?name=D OXY"));
        Assert.Equal(["B Type Oxygen Cylinder"], await Names("?name=oxygen&limit=1&offset=2"));
        await volunteer.GetAsync($"{Items}99/").Refused(HttpStatusCode.NotFound, """{"detail":"No FacilityInventoryItem matches the given query."}""");
        await volunteer.GetAsync($"{Items}x/").Refused(HttpStatusCode.NotFound);
        using var nobody = system.Anonymous();
        await nobody.GetAsync(Items).Refused(HttpStatusCode.Forbidden);

        async Task<string?[]> Names(string query) =>
            [.. (await volunteer.GetAsync(Items + query).Ok()).GetProperty("results").EnumerateArray().Select(item => item.Text("name"))];
    }

    [Fact]
    public async Task Keys_follow_the_file_stay_when_it_is_loaded_again_and_have_no_gaps_though_a_load_came_to_nothing()
    {
        await using var database = await Fresh();
        await DemoInventory.Load(database);
        InventoryList more = new(
            ["Boxes", "Items"], [], [new("Gloves", "Boxes", ["Boxes"], [], 5), new("PPE", "Items", ["Items"], [], 200)], [new("Boxes", "Items", 100)]);
        var broken = more with { Items = [.. more.Items, new("Gloves", "Boxes", ["Boxes"], [])] };
        await Assert.ThrowsAsync<PostgresException>(() => InventoryLoader.Load(database, broken));
        Assert.Equal("7 3 7 2", await Text(database, Counts));

        Assert.Equal(
            (new CatalogueCounts(2, 1, 0), new CatalogueCounts(0, 0, 0), new CatalogueCounts(2, 1, 1), new CatalogueCounts(1, 1, 0)),
            await InventoryLoader.Load(database, more));
        Assert.Equal("8 3 8 3", await Text(database, Counts));
        Assert.Equal("1 PPE 200 {1} {}, 8 Gloves 5 {8} {}", await Text(
            database,
            """
            select string_agg(concat_ws(' ', id, name, min_quantity, allowed_units::text, tags::text), ', ' order by id) from inventory_item where id in (1, 8)
            """));
        Assert.Equal("2>1 12, 5>6 1000, 8>1 100", await Text(
            database, "select string_agg(from_unit || '>' || to_unit || ' ' || multiplier, ', ' order by from_unit) from inventory_conversion"));
        await InventoryLoader.Load(database, more);
        Assert.Equal("8 3 8 3", await Text(database, Counts));
    }

    [Fact]
    public async Task Two_loads_at_once_number_each_item_once()
    {
        await using var database = await Fresh();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DemoInventory.Load(database)));
        Assert.Equal("7 3 7 2", await Text(database, Counts));
    }

    /// <summary>How many there are of each, where their keys go from 1 without gaps.</summary>
    private const string Counts =
        """
        select string_agg(case when greatest = number then number::text else 'gaps' end, ' ' order by place)
        from (select 1 as place, count(*) as number, max(id) as greatest from inventory_unit union all select 2, count(*), max(id) from inventory_tag
            union all select 3, count(*), max(id) from inventory_item union all select 4, count(*), max(id) from inventory_conversion) counts
        """;

    private async Task<NpgsqlDataSource> Fresh()
    {
        var url = await system.Postgres.Database($"inventory-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        return NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(url));
    }

    private static async Task<string?> Text(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync() as string;
    }
}
