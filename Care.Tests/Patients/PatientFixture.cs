using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>What tests about patients start from: a facility, people who work there, and patients.</summary>
internal static class PatientFixture
{
    private static int numbers = Random.Shared.Next(10_000_000);

    /// <summary>A phone number that no other test uses.</summary>
    public static string PhoneNumber() =>
        "+9198" + (Interlocked.Increment(ref numbers) % 100_000_000).ToString("D8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A new facility in the district of <see cref="TestPlaces"/>, or in another local body's.</summary>
    public static async Task<Guid> Facility(
        this CareSystem system, int localBody = TestPlaces.LocalBody, int district = TestPlaces.District, int state = TestPlaces.State)
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = district, State = state, IsSuperuser = true });
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", new
        {
            name = "Ward Hospital " + Guid.NewGuid().ToString("N")[..6],
            facility_type = "Private Hospital",
            address = "1 Test Road",
            state,
            district,
            local_body = localBody,
            phone_number = "+919999999888",
        });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return (await created.Json()).GetProperty("id").GetGuid();
    }

    /// <summary>Somebody who works at a facility.</summary>
    public static Task<HttpClient> Staff(this CareSystem system, UserType type, Guid facility) =>
        system.SignedIn(type, set => set with { HomeFacility = facility, Facilities = [facility] });

    /// <summary>The body of a registration, with changes.</summary>
    public static JsonObject Body(Guid facility, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["facility"] = facility.ToString(),
            ["name"] = "Asha Kumari",
            ["gender"] = 2,
            ["phone_number"] = PhoneNumber(),
            ["emergency_phone_number"] = "+919999999888",
            ["address"] = "12 Hill Road",
            ["permanent_address"] = "12 Hill Road",
            ["pincode"] = 682001,
            ["date_of_birth"] = "1980-05-04",
            ["nationality"] = "India",
            ["blood_group"] = "A+",
            ["is_antenatal"] = "false",
            ["is_vaccinated"] = "false",
            ["local_body"] = TestPlaces.LocalBody,
            ["medical_history"] = new JsonArray(new JsonObject { ["disease"] = "Diabetes", ["details"] = "since 2010" }),
            ["meta_info"] = new JsonObject { ["occupation"] = 11 },
        };
        change?.Invoke(body);
        return body;
    }

    /// <summary>Registers a patient and gives the answer.</summary>
    public static async Task<JsonElement> Register(this HttpClient client, Guid facility, Action<JsonObject>? change = null)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/patient/", Body(facility, change));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;

    public static string? Text(this JsonElement element, string property) => element.GetProperty(property).GetString();

    public static int Number(this JsonElement element, string property) => element.GetProperty(property).GetInt32();

    /// <summary>Asserts the status and the very body of an error.</summary>
    public static async Task Refused(this Task<HttpResponseMessage> call, HttpStatusCode status, string? body = null)
    {
        using var answer = await call;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        if (body is not null)
        {
            Assert.Equal(body, text);
        }
    }

    /// <summary>Asserts success without an answer.</summary>
    public static async Task Succeeded(this Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode && text.Length == 0, $"{answer.StatusCode}: {text}");
    }

    /// <summary>Asserts success and gives the answer.</summary>
    public static async Task<JsonElement> Ok(this Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Json();
    }
}
