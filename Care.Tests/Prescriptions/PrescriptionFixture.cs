using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Prescriptions;

/// <summary>Prescriptions as the client sends them.</summary>
internal static class PrescriptionFixture
{
    /// <summary>The answer to whoever prescribes what is being given already.</summary>
    public const string PrescribedAlready =
        """{"medicine":["This medicine is already prescribed to this patient. Please discontinue the existing prescription to prescribe again."]}""";

    public static string PathOf(string consultation) => $"/api/v1/consultation/{consultation}/prescriptions/";

    public static string GivenPathOf(string consultation) => $"/api/v1/consultation/{consultation}/prescription_administration/";

    /// <summary>What the client's form sends for a medicine that is given regularly, with changes.</summary>
    public static JsonObject Body(Guid medicine, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["medicine"] = medicine.ToString(),
            ["prescription_type"] = "REGULAR",
            ["dosage_type"] = "REGULAR",
            ["base_dosage"] = "0.5 mg",
            ["frequency"] = "BD",
            ["days"] = "5",
            ["route"] = "ORAL",
            ["notes"] = "After meals",
        };
        change?.Invoke(body);
        return body;
    }

    public static JsonObject AsNeeded(Guid medicine, Action<JsonObject>? change = null) => Body(medicine, body =>
    {
        (body["dosage_type"], body["indicator"], body["max_dosage"], body["min_hours_between_doses"]) = ("PRN", "fever", "4 mg", 6);
        change?.Invoke(body);
    });

    public static JsonObject Titrated(Guid medicine, Action<JsonObject>? change = null) => Body(medicine, body =>
    {
        (body["dosage_type"], body["target_dosage"], body["instruction_on_titration"]) = ("TITRATED", "2 mg", "Double each day");
        change?.Invoke(body);
    });

    public static Task<HttpResponseMessage> Prescribe(this HttpClient client, string consultation, JsonObject body) =>
        client.PostAsJsonAsync(PathOf(consultation), body);

    public static Task<HttpResponseMessage> Prescribe(this HttpClient client, string consultation) =>
        client.Prescribe(consultation, Body(TestMedicines.Paracetamol));

    public static Task<HttpResponseMessage> Discontinue(this HttpClient client, string consultation, string prescription, object? body = null) =>
        client.PostAsJsonAsync($"{PathOf(consultation)}{prescription}/discontinue/", body ?? new { discontinued_reason = "Rash" });

    public static Task<HttpResponseMessage> Administer(this HttpClient client, string consultation, string prescription, object? body = null) =>
        client.PostAsJsonAsync($"{PathOf(consultation)}{prescription}/administer/", body ?? new { });

    public static Task<HttpResponseMessage> Archive(this HttpClient client, string consultation, string administration) =>
        client.PostAsync($"{GivenPathOf(consultation)}{administration}/archive/", null);

    /// <summary>Calls while another has written a row and not yet committed it, and commits then.</summary>
    public static async Task<HttpResponseMessage> WhileBeingWritten(this CareSystem system, string write, string id, Func<Task<HttpResponseMessage>> call)
    {
        await using var connection = await system.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(write, connection, transaction);
        command.Parameters.Add(new() { Value = Guid.Parse(id) });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        var answer = call();
        await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1)));
        Assert.False(answer.IsCompleted, "It did not wait for the other.");
        await transaction.CommitAsync();
        return await answer;
    }

    public static async Task<IReadOnlyList<JsonElement>> Prescriptions(this HttpClient client, string consultation, string query = "") =>
        [.. (await client.GetAsync(PathOf(consultation) + query).Ok()).GetProperty("results").EnumerateArray()];

    public static async Task<IReadOnlyList<JsonElement>> Given(this HttpClient client, string consultation, string query = "") =>
        [.. (await client.GetAsync(GivenPathOf(consultation) + query).Ok()).GetProperty("results").EnumerateArray()];
}
