using System.Net;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Hubs and spokes over HTTP (contract 02, §7).</summary>
public sealed class HubSpokeEndpointTests(CareSystem system)
{
    private static string Spokes(Guid hub) => $"/api/v1/facility/{hub}/spokes/";

    [Fact]
    public async Task A_link_shows_both_ends_and_is_found_from_both()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (hub, spoke) = (await admin.NewFacility("Hub"), await admin.NewFacility("Spoke"));
        var link = await admin.Post(Spokes(hub), new { spoke, relationship = 1 });
        Assert.Equal("Hub", link.GetProperty("hub_object").GetProperty("name").GetString());
        Assert.Equal("Spoke", link.GetProperty("spoke_object").GetProperty("name").GetString());

        var id = link.GetProperty("id").GetGuid();
        Assert.Equal(id, Assert.Single((await admin.Get(Spokes(hub))).GetProperty("results").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal(id, Assert.Single((await admin.Get($"/api/v1/facility/{spoke}/hubs")).GetProperty("results").EnumerateArray()).GetProperty("id")
            .GetGuid());
        await admin.Get($"{Spokes(hub)}{id}/");
        await admin.Get($"{Spokes(spoke)}{id}/", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_relationship_changes_without_naming_the_spoke()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (hub, spoke) = (await admin.NewFacility("Hub"), await admin.NewFacility("Spoke"));
        var link = await admin.Post(Spokes(hub), new { spoke });
        Assert.Equal(1, link.GetProperty("relationship").GetInt32());
        var path = $"{Spokes(hub)}{link.GetProperty("id").GetGuid()}/";
        var changed = await admin.Send(
            HttpMethod.Patch, path, new
            {
                id = link.GetProperty("id"),
                hub_object = link.GetProperty("hub_object"),
                spoke_object = link.GetProperty("spoke_object"),
                relationship = 2
            },
            HttpStatusCode.OK);
        Assert.Equal(2, changed.GetProperty("relationship").GetInt32());
        var repeated = await admin.Send(HttpMethod.Put, path, new { spoke, relationship = 1 }, HttpStatusCode.BadRequest);
        Assert.Equal("""{"spoke":["Facility is already a spoke/hub"]}""", repeated.GetRawText());
    }

    [Fact]
    public async Task A_circle_is_refused_at_any_depth()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (a, b, c) = (await admin.NewFacility("A"), await admin.NewFacility("B"), await admin.NewFacility("C"));
        await admin.Post(Spokes(a), new { spoke = b });
        await admin.Post(Spokes(b), new { spoke = c });
        Assert.Equal("""["This facility is already an ancestor hub"]""", (await admin.Post(Spokes(c), new { spoke = a }, HttpStatusCode.BadRequest))
            .GetRawText());
        Assert.Equal("""{"spoke":["Facility is already a spoke/hub"]}""", (await admin.Post(Spokes(a), new { spoke = b }, HttpStatusCode.BadRequest))
            .GetRawText());
        Assert.Equal("""{"spoke":["Facility is already a spoke/hub"]}""", (await admin.Post(Spokes(b), new { spoke = a }, HttpStatusCode.BadRequest))
            .GetRawText());
        await admin.Post(Spokes(a), new { spoke = c });
    }

    /// <summary>Each of the three links is harmless alone; all three close a circle, whatever order they arrive in.</summary>
    [Fact]
    public async Task Links_that_are_made_at_once_close_no_circle()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        for (var round = 0; round < 5; round++)
        {
            var (a, b, c) = (await admin.NewFacility("A"), await admin.NewFacility("B"), await admin.NewFacility("C"));
            HttpStatusCode[] answers = await Task.WhenAll(Link(a, b), Link(b, c), Link(c, a));
            Assert.Equal(2, answers.Count(status => status == HttpStatusCode.Created));
            Assert.Equal(1, answers.Count(status => status == HttpStatusCode.BadRequest));
        }

        async Task<HttpStatusCode> Link(Guid hub, Guid spoke)
        {
            using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(admin, Spokes(hub), new { spoke });
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task What_is_no_spoke_is_told_in_the_contracts_words()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var hub = await admin.NewFacility();
        (object Body, string Answer)[] wrong =
        [
            (new { }, """{"spoke":["This field is required."]}"""),
            (new { spoke = (string?)null }, """{"spoke":["This field may not be null."]}"""),
            (new { spoke = "x" }, """{"spoke":["invalid uuid"]}"""),
            (new { spoke = Guid.NewGuid() }, """{"spoke":["object with this id not found"]}"""),
            (new { spoke = hub }, """{"spoke":["Cannot set a facility as it's own spoke"]}"""),
            (new { spoke = "x", relationship = 3 }, """{"spoke":["invalid uuid"],"relationship":["\"3\" is not a valid choice."]}"""),
        ];
        foreach (var (body, answer) in wrong)
        {
            Assert.Equal(answer, (await admin.Post(Spokes(hub), body, HttpStatusCode.BadRequest)).GetRawText());
        }
    }

    [Fact]
    public async Task A_removed_link_may_be_made_again()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (hub, spoke) = (await admin.NewFacility("Hub"), await admin.NewFacility("Spoke"));
        var link = await admin.Post(Spokes(hub), new { spoke });
        await admin.Delete($"{Spokes(hub)}{link.GetProperty("id").GetGuid()}/");
        await admin.Post(Spokes(spoke), new { spoke = hub });
    }

    [Fact]
    public async Task Another_hospitals_staff_neither_sees_nor_links()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (hub, spoke, own) = (await admin.NewFacility("Hub"), await admin.NewFacility("Spoke"), await admin.NewFacility("Own"));
        var link = await admin.Post(Spokes(hub), new { spoke });
        using var stranger = await system.Member(UserType.Doctor, own);
        await stranger.Get(Spokes(hub), HttpStatusCode.NotFound);
        await stranger.Get($"/api/v1/facility/{spoke}/hubs/", HttpStatusCode.NotFound);
        await stranger.Get($"{Spokes(hub)}{link.GetProperty("id").GetGuid()}/", HttpStatusCode.NotFound);
        await stranger.Post(Spokes(hub), new { spoke = own }, HttpStatusCode.Forbidden);
        await stranger.Delete($"{Spokes(hub)}{link.GetProperty("id").GetGuid()}/", HttpStatusCode.Forbidden);
        // Any facility may be named as a spoke of one's own.
        await stranger.Post(Spokes(own), new { spoke = hub });
    }
}
