using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains.Users;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>Skills over HTTP (contract 01, C6).</summary>
public sealed class SkillEndpointTests(CareSystem system)
{
    [Fact]
    public async Task The_catalogue_is_loaded_once_and_searched()
    {
        await SkillCatalogue.Load(system.Database);
        Assert.Equal(0, await SkillCatalogue.Load(system.Database));
        using var client = await system.SignedIn(UserType.Nurse);
        var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/skill/?limit=50&offset=0&search_text=general");
        Assert.Equal(["General Medicine", "General Surgeon"], page.GetProperty("results").EnumerateArray()
            .Select(skill => skill.GetProperty("name").GetString()));
        var skill = page.GetProperty("results")[0];
        Assert.Equal(skill.ToString(), (await client.GetFromJsonAsync<JsonElement>($"/api/v1/skill/{skill.GetProperty("id")}/")).ToString());
        using var unknown = await client.GetAsync($"/api/v1/skill/{Guid.NewGuid()}/");
        Assert.Equal("""{"detail":"No Skill matches the given query."}""", await unknown.Text());
    }

    [Fact]
    public async Task A_user_gains_changes_and_loses_a_skill()
    {
        await SkillCatalogue.Load(system.Database);
        var doctor = await system.User(UserType.Doctor);
        using var client = await system.SignedIn(doctor);
        var skills = (await client.GetFromJsonAsync<JsonElement>("/api/v1/skill/?limit=3")).GetProperty("results").EnumerateArray()
            .Select(skill => skill.GetProperty("id").GetGuid()).ToArray();
        var path = $"/api/v1/users/{doctor.Username}/skill/";

        using var first = await client.PostAsJsonAsync(path, new { skill = skills[0] });
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var link = await first.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(skills[0], link.GetProperty("skill_object").GetProperty("id").GetGuid());
        using var twice = await client.PostAsJsonAsync(path, new { skill = skills[0] });
        Assert.Equal("""{"skill":"Already exists"}""", await twice.Text());
        using var second = await client.PostAsJsonAsync(path, new { skill = skills[1] });
        using var collides = await client.PatchAsJsonAsync($"{path}{link.GetProperty("id")}/", new { skill = skills[1] });
        Assert.Equal("""{"skill":"Already exists"}""", await collides.Text());
        using var replaced = await client.PutAsJsonAsync($"{path}{link.GetProperty("id")}/", new { skill = skills[2] });
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        using var unknown = await client.PostAsJsonAsync(path, new { skill = Guid.NewGuid() });
        Assert.Equal("""{"skill":["object with this id not found"]}""", await unknown.Text());

        using var anonymous = system.Anonymous();
        Assert.Equal(2, (await anonymous.GetFromJsonAsync<JsonElement>(path)).GetProperty("count").GetInt32());
        using var one = await anonymous.GetAsync($"{path}{link.GetProperty("id")}/");
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        using var write = await anonymous.PostAsJsonAsync(path, new { skill = skills[0] });
        Assert.Equal(HttpStatusCode.Forbidden, write.StatusCode);
        using var nobody = await anonymous.GetAsync("/api/v1/users/nobody-here/skill/");
        Assert.Equal("""{"detail":"No User matches the given query."}""", await nobody.Text());

        using var removed = await client.DeleteAsync($"{path}{link.GetProperty("id")}/");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await anonymous.GetAsync($"{path}{link.GetProperty("id")}/");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var again = await client.PostAsJsonAsync(path, new { skill = skills[2] });
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task Skills_of_others_are_their_administrators_business()
    {
        await SkillCatalogue.Load(system.Database);
        var doctor = await system.User(UserType.Doctor);
        using var own = await system.SignedIn(doctor);
        var skill = (await own.GetFromJsonAsync<JsonElement>("/api/v1/skill/?limit=1")).GetProperty("results")[0].GetProperty("id").GetGuid();
        var path = $"/api/v1/users/{doctor.Username}/skill/";

        using var colleague = await system.SignedIn(UserType.Doctor);
        using var denied = await colleague.PostAsJsonAsync(path, new { skill });
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        using var abroad = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict });
        using var unseen = await abroad.PostAsJsonAsync(path, new { skill });
        Assert.Equal("""{"detail":"No User matches the given query."}""", await unseen.Text());
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var given = await admin.PostAsJsonAsync(path, new { skill });
        Assert.Equal(HttpStatusCode.Created, given.StatusCode);
        var link = (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var foreign = await abroad.DeleteAsync($"{path}{link}/");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }
}
