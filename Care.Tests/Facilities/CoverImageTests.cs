using System.Net;
using System.Net.Http.Headers;
using Care.Interfaces.Users;
using Care.Tests.Files;
using Care.Tests.Servers;
using SkiaSharp;

namespace Care.Tests.Facilities;

/// <summary>The cover image of a facility (contract 02, §3.6).</summary>
public sealed class CoverImageTests(CareSystem system)
{
    private static readonly byte[] Good = Pictures.Plain(400, 400, SKEncodedImageFormat.Jpeg);

    [Fact]
    public async Task A_facility_is_shown_by_its_picture_until_it_is_taken_away()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        var before = (await admin.Get($"/api/v1/facility/{facility}/")).GetProperty("modified_date").GetString();
        var url = (await Upload(admin, facility, Good, HttpStatusCode.OK)).GetProperty("read_cover_image_url").GetString()!;
        Assert.Matches($"/cover_images/{facility}_[0-9a-f]{{16}}\\.jpg$", url);

        var shown = await admin.Get($"/api/v1/facility/{facility}/");
        Assert.Equal(url, shown.GetProperty("read_cover_image_url").GetString());
        Assert.Equal(before, shown.GetProperty("modified_date").GetString());
        using var anyone = system.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync(Path(url))).StatusCode);

        var second = (await Upload(admin, facility, Good, HttpStatusCode.OK)).GetProperty("read_cover_image_url").GetString()!;
        Assert.NotEqual(url, second);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(Path(url))).StatusCode);

        await admin.Delete($"/api/v1/facility/{facility}/cover_image/");
        Assert.Null((await admin.Get($"/api/v1/facility/{facility}/")).GetProperty("read_cover_image_url").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(Path(second))).StatusCode);
        await admin.Delete($"/api/v1/facility/{facility}/cover_image/");
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_picture_is_told_at_once()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var tiny = Pictures.Plain(100, 100, SKEncodedImageFormat.Jpeg, noise: false);
        Assert.InRange(tiny.Length, 1, 1023);
        var refused = await Upload(admin, await admin.NewFacility(), tiny, HttpStatusCode.BadRequest);
        Assert.Equal(
            [
                "Image width is less than the minimum allowed width of 400 pixels.",
                "Image height is less than the minimum allowed height of 400 pixels.",
                "Image size is less than the minimum allowed size of 1 KB.",
            ],
            refused.GetProperty("cover_image").EnumerateArray().Select(message => message.GetString()));
    }

    [Fact]
    public async Task No_file_is_told_as_that()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/cover_image/";
        var refused = await admin.Post(path, new { cover_image = "x" }, HttpStatusCode.BadRequest);
        Assert.Equal("""{"cover_image":["The submitted data was not a file. Check the encoding type on the form."]}""", refused.GetRawText());
        Assert.Equal("""{"cover_image":["No file was submitted."]}""", (await admin.Post(path, new { }, HttpStatusCode.BadRequest)).GetRawText());
    }

    [Fact]
    public async Task Who_may_not_change_the_facility_may_not_change_its_picture()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        using var volunteer = await system.Member(UserType.Volunteer, facility);
        await Upload(volunteer, facility, Good, HttpStatusCode.Forbidden);
        await volunteer.Delete($"/api/v1/facility/{facility}/cover_image/", HttpStatusCode.Forbidden);
        using var stranger = await system.SignedIn(UserType.Doctor);
        await Upload(stranger, facility, Good, HttpStatusCode.NotFound);
        await stranger.Delete($"/api/v1/facility/{facility}/cover_image/", HttpStatusCode.NotFound);
        using var nurse = await system.Member(UserType.Nurse, facility);
        await Upload(nurse, facility, Good, HttpStatusCode.OK);
    }

    private static async Task<System.Text.Json.JsonElement> Upload(HttpClient client, Guid facility, byte[] picture, HttpStatusCode expected)
    {
        using var content = new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        using var form = new MultipartFormDataContent { { content, "cover_image", "cover.jpg" } };
        using var answer = await client.PostAsync($"/api/v1/facility/{facility}/cover_image/", form);
        return await answer.Json(expected);
    }

    private static string Path(string url) => url[url.IndexOf("/mediafiles/", StringComparison.Ordinal)..];
}
