using System.Text;
using Care.Grains.Inventory;

namespace Care.Tests.Inventory;

/// <summary>The file that items, units, tags and conversions are loaded from (contract 02, §9).</summary>
public sealed class InventoryFileTests
{
    [Fact]
    public async Task A_file_is_read_whole()
    {
        var (list, passedOver) = await Read(
            """
            {"units": ["Items", " Dozen "], "tags": ["Medical"],
             "items": [{"name": " PPE ", "default_unit": "Items", "allowed_units": ["Items", "Dozen"], "tags": ["Medical"], "min_quantity": "150",
                        "description": "Gowns"}, {"name": "Mask", "default_unit": "Items"}],
             "conversions": [{"from": "Dozen", "to": "Items", "multiplier": 12}]}
            """);
        Assert.Empty(passedOver);
        Assert.Equivalent(
            new InventoryList(
                ["Items", "Dozen"],
                ["Medical"],
                [new("PPE", "Items", ["Items", "Dozen"], ["Medical"], 150, "Gowns"), new("Mask", "Items", ["Items"], [])],
                [new("Dozen", "Items", 12)]),
            list,
            strict: true);
    }

    [Fact]
    public async Task What_cannot_be_loaded_is_passed_over_and_told_with_its_place()
    {
        var (list, passedOver) = await Read(
            $$"""
            {"units": ["Items", "", "Items", null], "tags": ["{{new string('x', 256)}}"],
             "items": [{"name": " "}, {"name": "A"}, {"name": "B", "default_unit": "Litre"}, {"name": "C", "default_unit": "Items", "allowed_units": ["kg"]},
                       {"name": "D", "default_unit": "Items", "tags": ["Food"]}, {"name": "E", "default_unit": "Items", "min_quantity": -1},
                       {"name": "F", "default_unit": "Items"}, {"name": "F", "default_unit": "Items"}],
             "conversions": [{"from": "Items", "to": "Items", "multiplier": 2}, {"from": "Items", "to": "kg", "multiplier": 2}]}
            """);
        Assert.Equal(["Items"], list.Units);
        Assert.Equal(["F"], list.Items.Select(item => item.Name));
        Assert.Equal(
            [
                "units[1] is no name of at most 255 characters.",
                "units[2] is what [0] is.",
                "units[3] is null.",
                "tags[0] is no name of at most 255 characters.",
                "items[0] has no name of at most 1000 characters.",
                "items[1] has a default_unit that is not among the units.",
                "items[2] has a default_unit that is not among the units.",
                "items[3] has allowed_units that are not among the units.",
                "items[4] has tags that are not among the tags.",
                "items[5] has a min_quantity that is not from 0 to 1000000000.",
                "items[7] is what [6] is.",
                "conversions[0] is not from one of the units to another one.",
                "conversions[1] is not from one of the units to another one.",
            ],
            passedOver);
    }

    [Theory]
    [InlineData("[]", "The file is not the JSON list of items, units, tags and conversions: line 1, $.")]
    [InlineData("""{"units": []}""", "The file has no items.")]
    [InlineData("null", "The file has no items.")]
    public async Task What_is_no_such_file_is_told(string json, string said) =>
        Assert.Equal(said, (await Assert.ThrowsAsync<InvalidDataException>(() => Read(json))).Message);

    private static Task<(InventoryList List, IReadOnlyList<string> PassedOver)> Read(string json) =>
        InventoryFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);
}
