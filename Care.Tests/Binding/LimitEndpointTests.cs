using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Binding;

/// <summary>
/// Limits that the contract does not tell (docs/differences.md), each told on its field; and what lies just inside is stored and shown as it was sent.
/// </summary>
public sealed class LimitEndpointTests(CareSystem system)
{
    [Theory]
    [InlineData("date_of_return", "\"9999-12-31T23:59:59Z\"", "Ensure this value is less than or equal to 2999-12-31.")]
    [InlineData("date_of_birth", "\"0001-01-01\"", "Ensure this value is greater than or equal to 1900-01-01.")]
    [InlineData("death_datetime", "\"2900-01-01T00:00:00Z\"", "This field value cannot be in the future.")]
    [InlineData("death_datetime", "\"1950-01-01T00:00:00Z\"", "This field value cannot be before the date of birth.")]
    [InlineData("pincode", "-5", "Ensure this value is greater than or equal to 0."),
        InlineData("pincode", "1000000", "Ensure this value is less than or equal to 999999.")]
    [InlineData("number_of_primary_contacts", "-1", "Ensure this value is greater than or equal to 0."),
        InlineData("number_of_aged_dependents", "1001", "Ensure this value is less than or equal to 1000.")]
    [InlineData("countries_travelled", "[1e131071]", "Ensure that numbers have no more than 28 digits in total."),
        InlineData("countries_travelled", "[\"\\u0000\"]", "Null characters are not allowed.")]
    [InlineData("countries_travelled", "{\"a\": 1, \"a\": 2}", "Ensure that no key of an object stands twice.")]
    [InlineData("district", "\"99999999999999999999\"", "Invalid pk \\\"99999999999999999999\\\" - object does not exist.")]
    public Task A_patient_is_refused_what_cannot_be_kept(string field, string value, string message) =>
        Refused(fixture => $"/api/v1/patient/{fixture.PatientId}/", field, value, message);

    [Theory]
    [InlineData("weight", "1e29", "Ensure this value is less than or equal to 700."),
        InlineData("weight", "1e-320", "Ensure that there are no more than 20 decimal places."),
        InlineData("height", "300.5", "Ensure this value is less than or equal to 300.")]
    [InlineData("review_interval", "527041", "Ensure this value is less than or equal to 527040."),
        InlineData("investigation", "[{\"n\": 1e400000}]", "Ensure that numbers have no more than 28 digits in total.")]
    [InlineData("procedure", "[{\"\\u0000\": 1}]", "Null characters are not allowed."),
        InlineData("icu_admission_date", "\"9999-12-31T23:59:59Z\"", "Ensure this value is less than or equal to 2999-12-31.")]
    public async Task A_consultation_is_refused_what_cannot_be_kept(string field, string value, string message)
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        await Refused(fixture.Nurse, $"/api/v1/consultation/{consultation}/", field, value, message);
    }

    [Theory, InlineData("iv_fluids", "RL"), InlineData("feeds", "Normal Feed"), InlineData("output", "Urine"), InlineData("infusions", "Dopamine")]
    public async Task Fluids_have_no_other_keys(string field, string name)
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var sent = new JsonObject
        {
            ["rounds_type"] = "NORMAL",
            ["taken_at"] = "2024-03-01T10:00",
            [field] = new JsonArray(new JsonObject { ["name"] = name, ["quantity"] = 1, ["concentration"] = "2 %" })
        };
        await fixture.Nurse.PostAsJsonAsync($"/api/v1/consultation/{consultation}/daily_rounds/", sent)
            .Refused(HttpStatusCode.BadRequest, $$"""{"{{field}}":["Additional properties are not allowed ('concentration' unexpected) (at $[0])"]}""");
    }

    [Fact]
    public async Task Lists_of_the_clients_own_keep_their_types()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = $"/api/v1/patient/{fixture.PatientId}/";
        foreach (var (sent, kept) in new[] { ("[\"UAE\",5,null,{\"a\":1.50}]", "[\"UAE\",5,null,{\"a\":1.50}]"), ("\"UAE\"", "[\"UAE\"]"), ("5", "[5]"),
            ("null", "[]"), ("0", "[]"), ("{}", "[]") })
        {
            var changed = await fixture.Nurse.PatchAsync(path, Json($$"""{"countries_travelled":{{sent}}}""")).Ok();
            Assert.Equal(kept, changed.GetProperty("countries_travelled").GetRawText());
            var listed = (await fixture.Nurse.GetAsync($"/api/v1/patient/?phone_number={Uri.EscapeDataString(fixture.Patient.Text("phone_number")!)}").Ok())
                .GetProperty("results")[0];
            Assert.Equal(JsonElement.Parse(kept).ToString(), listed.GetProperty("countries_travelled").ToString());
        }
    }

    [Fact]
    public async Task A_letter_beyond_the_basic_plane_is_one_character()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = $"/api/v1/patient/{fixture.PatientId}/";
        var name = string.Concat(Enumerable.Repeat("𑄃", 200));
        Assert.Equal(name, (await fixture.Nurse.PatchAsJsonAsync(path, new { name }).Ok()).Text("name"));
        await fixture.Nurse.PatchAsJsonAsync(path, new { name = name + "𑄃" })
            .Refused(HttpStatusCode.BadRequest, """{"name":["Ensure this field has no more than 200 characters."]}""");
        await fixture.Nurse.PatchAsJsonAsync(path, new { allergies = new string('x', 20_001) })
            .Refused(HttpStatusCode.BadRequest, """{"allergies":["Ensure this field has no more than 20000 characters."]}""");
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_however_far()
    {
        using var fixture = await ConsultationFixture.Open(system);
        foreach (var far in new[] { "2147483647", "2147483648", "99999999999999999999" })
        {
            Assert.Equal(0, (await fixture.Nurse.GetAsync($"/api/v1/patient/?offset={far}").Ok()).GetProperty("results").GetArrayLength());
            await fixture.Nurse.GetAsync($"/api/v1/patient/search/?phone_number=%2B919999999999&page={far}")
                .Refused(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
        }

        await fixture.Nurse.GetAsync("/api/v1/patient/search/?phone_number=%2B919999999999&page=10737420")
            .Refused(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
        Assert.Equal(1, (await fixture.Nurse.GetAsync("/api/v1/patient/?limit=2147483648").Ok()).GetProperty("results").GetArrayLength());
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static Task Refused(HttpClient client, string path, string field, string value, string message) =>
        client.PatchAsync(path, Json($$"""{"{{field}}":{{value}}}""")).Refused(HttpStatusCode.BadRequest, $$"""{"{{field}}":["{{message}}"]}""");

    private async Task Refused(Func<ConsultationFixture, string> path, string field, string value, string message)
    {
        using var fixture = await ConsultationFixture.Open(system);
        await Refused(fixture.Nurse, path(fixture), field, value, message);
        await fixture.PatientNow();
    }
}
