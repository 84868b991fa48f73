using System.Net.Http.Json;
using System.Text.Json;
using Care.Silo.Demo;
using Care.Tests.Patients;

namespace Care.Tests.Inventory;

/// <summary>Stock as the client moves it. The items are those of the demo, which every test finds.</summary>
internal static class InventoryFixture
{
    public static string Movements(Guid facility) => $"/api/v1/facility/{facility}/inventory/";

    public static string Stocks(Guid facility) => $"/api/v1/facility/{facility}/inventorysummary/";

    public static string Minimums(Guid facility) => $"/api/v1/facility/{facility}/min_quantity/";

    public static Task<HttpResponseMessage> Add(
        this HttpClient client, Guid facility, double quantity, int item = DemoInventory.Ppe, int unit = DemoInventory.Items) =>
        client.PostAsJsonAsync(Movements(facility), new { item, unit, quantity, is_incoming = true });

    public static Task<HttpResponseMessage> Use(
        this HttpClient client, Guid facility, double quantity, int item = DemoInventory.Ppe, int unit = DemoInventory.Items) =>
        client.PostAsJsonAsync(Movements(facility), new { item, unit, quantity, is_incoming = false });

    public static Task<HttpResponseMessage> Undo(this HttpClient client, Guid facility, int item = DemoInventory.Ppe) =>
        client.DeleteAsync($"{Movements(facility)}delete_last/?item={item}");

    public static Task<HttpResponseMessage> Flag(this HttpClient client, Guid facility, string movement) =>
        client.PutAsync($"{Movements(facility)}{movement}/flag/?item={movement}", null);

    /// <summary>How much of an item the facility has, and whether that is low; null where it never had any.</summary>
    public static async Task<(double Quantity, bool IsLow)?> Stock(this HttpClient client, Guid facility, int item = DemoInventory.Ppe)
    {
        foreach (var stock in (await client.GetAsync(Stocks(facility)).Ok()).GetProperty("results").EnumerateArray())
        {
            if (stock.GetProperty("item").GetInt32() == item)
            {
                return (stock.GetProperty("quantity").GetDouble(), stock.GetProperty("is_low").GetBoolean());
            }
        }

        return null;
    }

    /// <summary>The movements, the newest first.</summary>
    public static async Task<JsonElement[]> Log(this HttpClient client, Guid facility, string query = "") =>
        [.. (await client.GetAsync(Movements(facility) + query).Ok()).GetProperty("results").EnumerateArray()];
}
