using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.ExternalResults.ExternalResultFixture;

namespace Care.Tests.ExternalResults;

/// <summary>Uploads of external results over HTTP (contract 04, §9.4).</summary>
public sealed class ExternalResultUploadTests(CareSystem system)
{
    [Fact]
    public async Task An_upload_is_answered_without_a_body_and_each_row_is_a_result()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var srf = SrfId();
        using var answer = await admin.Upload(Row(srf), Row(srf, row => row.Remove("ward")));
        Assert.Equal((HttpStatusCode.Accepted, 0L), (answer.StatusCode, answer.Content.Headers.ContentLength));

        var results = await admin.Results(srf.ToUpperInvariant());
        Assert.Equal(2, results.Count);
        Assert.True(results[0].Number("id") > results[1].Number("id"));
        Assert.Equal(JsonValueKind.Null, results[0].GetProperty("ward").ValueKind);
        var first = results[1];
        Assert.Equal(
            (TestPlaces.District, TestPlaces.LocalBody, 1112), (first.Number("district"), first.Number("local_body"), first.Number("ward")));
        Assert.Equal("WEST", first.GetProperty("ward_object").Text("name"));
        Assert.Equal("Nadi Municipality", first.GetProperty("local_body_object").Text("name"));
        Assert.Equal("Nadi", first.GetProperty("district_object").Text("name"));
        Assert.Equal(("9744100060", 32, "2024-03-01"), (first.Text("mobile_number"), first.Number("age"), first.Text("sample_collection_date")));
        Assert.False(first.GetProperty("is_repeat").GetBoolean());
        Assert.False(first.GetProperty("patient_created").GetBoolean());
        Assert.Equal(
            [
                "address", "age", "age_in", "created_date", "deleted", "district", "district_object", "external_id", "gender", "id", "is_repeat", "lab_name",
                "local_body", "local_body_object", "mobile_number", "modified_date", "name", "patient_category", "patient_created", "patient_status",
                "result", "result_date", "sample_collection_date", "sample_type", "source", "srf_id", "test_type", "ward", "ward_object",
            ],
            first.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_one_wrong_row_nothing_is_stored_and_each_wrong_one_is_told_by_what_is_wrong_with_it()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var srf = SrfId();
        JsonObject[] rows =
        [
            Row(srf),
            Row(srf, row => row["ward"] = 77),
            Row(srf, row => (row["name"], row["age"], row["is_repeat"], row["result_date"]) = ("", "old", "maybe", null)),
            Row(srf),
        ];
        var wrong = """
            {"ward":["Ward Does not Exist"]},
            {"name":["This field may not be blank."],"age":["A valid integer is required."],
            "is_repeat":["Must be a valid boolean."],"result_date":["This field may not be null."]}
            """.ReplaceLineEndings("");
        await admin.Upload(rows).Refused(HttpStatusCode.BadRequest, $"[{wrong}]");
        await admin.PostAsJsonAsync(Root + "bulk_upsert/?row_numbers=true", new { sample_tests = rows }).Refused(
            HttpStatusCode.BadRequest, $"[{wrong.Replace("""{"ward""", """{"row":"2","ward""").Replace("""{"name""", """{"row":"3","name""")}]");
        Assert.Empty(await admin.Results(srf));
    }

    [Fact]
    public async Task The_places_of_a_row_come_before_its_fields_and_the_first_fault_ends_them()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await Wrong("district", "This field is required.", row => row.Remove("district"));
        await Wrong("local_body_type", "local_body_type is not present in data", row => row.Remove("local_body_type"));
        await Wrong("local_body_type", "local_body_type cannot be empty", row => row["local_body_type"] = null);
        await Wrong("local_body_type", "Invalid Local Body Type", row => row["local_body_type"] = "Village");
        await Wrong("local_body", "Local Body Not Present in Data", row => row.Remove("local_body"));
        await Wrong("local_body", "Local Body Cannot Be Empty", row => row["local_body"] = "");
        await Wrong("local_body", "Local Body Does not Exist", row => row["local_body"] = "Kunnu Municipality");
        await Wrong("local_body", "Local Body Does not Exist", row => row["local_body_type"] = "CORPORATION");
        await Wrong("ward", "Ward must be an integer value", row => row["ward"] = null);
        await Wrong("ward", "Ward must be an integer value", row => row["ward"] = "");
        await Wrong("ward", "Ward must be an integer value", row => row["ward"] = "two");
        await Wrong("ward", "Ward Does not Exist", row => row["ward"] = 3);
        await Wrong("patient_category", "Ensure this field has no more than 255 characters.", row => row["patient_category"] = new string('x', 256));

        Task Wrong(string field, string message, Action<JsonObject> change) => admin.Upload(Row(change: row =>
        {
            if (field != "patient_category")
            {
                row["name"] = "";
            }

            change(row);
        })).Refused(HttpStatusCode.BadRequest, $$"""[{"{{field}}":["{{message}}"]}]""");
    }

    [Fact]
    public async Task What_is_wrong_with_the_upload_as_a_whole_is_told_in_a_word()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await Wrong(new { }, """{"sample_tests":"No Data was provided"}""");
        await Wrong(new { sample_tests = "x" }, """{"sample_tests":"Data should be provided as a list"}""");
        await Wrong(new { sample_tests = (string?)null }, """{"sample_tests":"Data should be provided as a list"}""");
        await Wrong(
            new { sample_tests = Enumerable.Repeat(new { }, ExternalResultUpload.MaxRows + 1) },
            """{"sample_tests":"Ensure this field has no more than 10000 elements."}""");
        await Wrong(
            new { sample_tests = (JsonObject[])[Row(), Row(change: row => row["district"] = "Kunnu")] }, """{"Error":"User must belong to same district"}""");
        await Wrong(
            new { sample_tests = (object[])[7] }, """[{"district":["This field is required."]}]""");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["sample_tests"] = "[]" });
        await admin.PostAsync(Root + "bulk_upsert/", form)
            .Refused(HttpStatusCode.BadRequest, """{"sample_tests":"Data should be provided as a list"}""");
        await admin.Upload().Succeeded();

        Task Wrong(object body, string answer) => admin.PostAsJsonAsync(Root + "bulk_upsert/", body).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Theory]
    [InlineData(UserType.Doctor, "Permission to Endpoint Denied")]
    [InlineData(UserType.LocalBodyAdmin, "Permission to Endpoint Denied")]
    [InlineData(UserType.Nurse, "You do not have permission to perform this action.")]
    [InlineData(UserType.StaffReadOnly, "You do not have permission to perform this action.")]
    public async Task Only_administrators_of_a_district_or_more_upload(UserType type, string detail)
    {
        using var client = await system.SignedIn(type);
        foreach (var body in (object[])[new { sample_tests = (JsonObject[])[Row()] }, new { }])
        {
            await client.PostAsJsonAsync(Root + "bulk_upsert/", body).Refused(HttpStatusCode.Forbidden, $$"""{"detail":"{{detail}}"}""");
        }
    }

    [Fact]
    public async Task Ten_thousand_rows_are_stored_at_once_in_their_order_with_a_line_in_the_change_log_each()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var srf = SrfId();
        var rows = Enumerable.Range(0, ExternalResultUpload.MaxRows)
            .Select(number => Row($"{srf}/{number:D5}", row => row["address"] = new string('x', 700))).ToArray();
        var clock = Stopwatch.StartNew();
        await admin.Upload(rows).Succeeded();
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s");

        var last = await admin.Results(srf);
        Assert.Equal($"{srf}/09999", last[0].Text("srf_id"));
        Assert.Equal(rows.Length, (await admin.GetAsync($"{Root}?srf_id={Uri.EscapeDataString(srf)}").Ok()).Number("count"));
        await using var lines = system.Database.CreateCommand(
            "select count(*), count(changed_by) from change_log where kind = 'external_result' and operation = '+' and changed ->> 'srf_id' like $1 || '/%'");
        lines.Parameters.Add(new() { Value = srf });
        await using var row = await lines.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal((rows.Length, rows.Length), (row.GetInt64(0), row.GetInt64(1)));
    }

    [Fact]
    public async Task Of_more_than_a_thousand_wrong_rows_the_first_thousand_are_told()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var answer = await admin.Upload([.. Enumerable.Range(0, 2_000).Select(number => Row(change: row => row["name"] = number < 500 ? "A" : ""))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1_000, (await answer.Json()).GetArrayLength());
    }
}
