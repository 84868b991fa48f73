using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Files;
using Care.Tests.Patients;
using Care.Tests.Servers;
using SkiaSharp;

namespace Care.Tests.Facilities;

/// <summary>The public directory as a cached page (contract 02, §3.7), in a system where nobody else changes anything.</summary>
public sealed class FacilityChoiceTests : IAsyncLifetime
{
    private readonly CareSystem system = new();

    public ValueTask InitializeAsync() => system.InitializeAsync();

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task A_cached_page_shows_each_change_as_soon_as_it_is_answered()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin, set => set with { IsSuperuser = true });
        Assert.Empty(await Choices());
        var facility = await admin.NewFacility("Hill Clinic");
        Assert.Equal(["Hill Clinic: 0"], await Choices());
        var other = await admin.NewFacility("Vale Clinic");
        Assert.Equal(["Hill Clinic: 0", "Vale Clinic: 0"], await Choices());
        await admin.Send(HttpMethod.Patch, $"/api/v1/facility/{facility}/", new { name = "Hill Hospital" }, HttpStatusCode.OK);
        Assert.Equal(["Hill Hospital: 0", "Vale Clinic: 0"], await Choices());

        var user = await system.User(UserType.Doctor, set => set with { HomeFacility = facility, Facilities = [facility, other] });
        using var doctor = await system.SignedIn(user);
        var patient = Guid.Parse((await doctor.Register(facility)).Id());
        Assert.Equal(["Hill Hospital: 1", "Vale Clinic: 0"], await Choices());
        var consultation = await doctor.Post("/api/v1/consultation/", ConsultationFixture.Body(patient, await doctor.Key(user)));
        await doctor.PostAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/discharge_patient/",
            new { new_discharge_reason = 1, discharge_date = "2024-03-02T09:30:00Z" }).Succeeded();
        Assert.Equal(["Hill Hospital: 0", "Vale Clinic: 0"], await Choices());

        await doctor.Post(
            "/api/v1/consultation/", ConsultationFixture.Body(patient, await doctor.Key(user), body => body["encounter_date"] = "2024-03-05T09:30:00Z"));
        Assert.Equal(["Hill Hospital: 1", "Vale Clinic: 0"], await Choices());
        await doctor.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { allow_transfer = true }).Ok();
        await admin.PostAsJsonAsync($"/api/v1/patient/{patient}/transfer/", new { facility = other, year_of_birth = 1980 }).Ok();
        Assert.Equal(["Hill Hospital: 0", "Vale Clinic: 1"], await Choices());

        await admin.Send(HttpMethod.Delete, $"/api/v1/facility/{facility}/", null, HttpStatusCode.NoContent);
        Assert.Equal(["Vale Clinic: 1"], await Choices());
        using var anyone = system.Anonymous();
        Assert.Null(await Cover());
        using MultipartFormDataContent picture =
            new() { { new ByteArrayContent(Pictures.Plain(400, 400, SKEncodedImageFormat.Jpeg)), "cover_image", "front.jpg" } };
        await admin.PostAsync($"/api/v1/facility/{other}/cover_image/", picture).Ok();
        Assert.NotNull(await Cover());
        await admin.Delete($"/api/v1/facility/{other}/cover_image/");
        Assert.Null(await Cover());

        async Task<string?> Cover() => (await anyone.Get("/api/v1/getallfacilities/")).GetProperty("results")[0].Text("read_cover_image_url");
    }

    [Fact]
    public async Task A_change_that_no_row_shows_leaves_the_pages_and_costs_no_call()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin, set => set with { IsSuperuser = true });
        var facility = await admin.NewFacility("Hill Clinic");
        using var doctor = await system.Staff(UserType.Doctor, facility);
        var patient = (await doctor.Register(facility)).Id();
        Assert.Equal(["Hill Clinic: 1"], await Choices());

        var generation = await Generation();
        await doctor.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { pincode = 682002 }).Ok();
        await doctor.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = true }).Ok();
        Assert.Equal(generation, await Generation());
        await doctor.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = false }).Ok();
        Assert.NotEqual(generation, await Generation());
        Assert.Equal(["Hill Clinic: 0"], await Choices());
    }

    [Fact]
    public async Task What_a_picker_asks_for_is_cached_and_what_depends_on_the_links_of_a_user_is_not()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.NewFacility("Hill Clinic");
        var nurse = await system.User(UserType.Nurse);
        using var client = system.Anonymous();
        await Eventually.Holds(() =>
            IsCached("limit=50&offset=0&search_text=hill&all=true&facility_type=2"), cached => cached, "what a picker asks for to be cached");
        for (var time = 0; time < 3; time++)
        {
            Assert.False(await IsCached($"limit=50&exclude_user={nurse.Username}"));
        }

        async Task<bool> IsCached(string query)
        {
            using var answer = await client.GetAsync($"/api/v1/getallfacilities/?{query}");
            return answer.Headers.Age is not null;
        }
    }

    /// <summary>The directory as nobody in particular is shown it now; when this returns the page is cached.</summary>
    private async Task<string[]> Choices()
    {
        var (rows, _) = await Page();
        var cached = await Eventually.Holds(Page, page => page.IsCached, "the page to be cached");
        Assert.Equal(rows, cached.Rows);
        return rows;
    }

    private async Task<(string[] Rows, bool IsCached)> Page()
    {
        using var client = system.Anonymous();
        using var answer = await client.GetAsync("/api/v1/getallfacilities/");
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return ([.. page.GetProperty("results").EnumerateArray().Select(row => $"{row.Text("name")}: {row.GetProperty("patient_count").GetInt32()}")],
            answer.Headers.Age is not null);
    }

    private async Task<Guid> Generation()
    {
        using (Caller.Anonymous.Enter())
        {
            return await system.Grains.GetGrain<ICacheGeneration>((long)PageFamily.Facilities).Current();
        }
    }
}
