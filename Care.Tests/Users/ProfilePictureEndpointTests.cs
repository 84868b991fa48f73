using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Files;
using Care.Tests.Servers;
using SkiaSharp;

namespace Care.Tests.Users;

/// <summary>Profile pictures over HTTP (contract 01, C5 and I.19).</summary>
public sealed class ProfilePictureEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_picture_is_shown_until_it_is_removed()
    {
        var nurse = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(nurse);
        var path = $"/api/v1/users/{nurse.Username}/profile_picture/";
        using var sent = await client.PostAsync(path, Form("me.jpg", Pictures.Plain(400, 400, SKEncodedImageFormat.Jpeg)));
        Assert.Equal((HttpStatusCode.OK, 0L), (sent.StatusCode, sent.Content.Headers.ContentLength));

        var url = (await Url(client))!;
        Assert.Matches($"/avatars/{nurse.Id}_[0-9a-f]{{16}}\\.jpg$", url);
        var key = url[url.IndexOf("/mediafiles/", StringComparison.Ordinal)..];
        using var anonymous = system.Anonymous();
        using var picture = await anonymous.GetAsync(key);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));

        for (var i = 0; i < 2; i++)
        {
            using var removed = await client.DeleteAsync(path);
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        }

        Assert.Null(await Url(client));
        using var gone = await anonymous.GetAsync(key);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_picture_that_is_too_small_is_told_so_three_times()
    {
        var nurse = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(nurse);
        using var answer = await client.PostAsync($"/api/v1/users/{nurse.Username}/profile_picture/", Form("me.png", Pictures.Tiny()));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(3, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("profile_picture").GetArrayLength());
    }

    [Fact]
    public async Task What_is_no_file_is_refused()
    {
        var nurse = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(nurse);
        var path = $"/api/v1/users/{nurse.Username}/profile_picture/";
        using var text = await client.PostAsJsonAsync(path, new { profile_picture = "me.jpg" });
        Assert.Equal("""{"profile_picture":["The submitted data was not a file. Check the encoding type on the form."]}""", await text.Text());
        using var nothing = await client.PostAsync(path, new MultipartFormDataContent { { new StringContent("x"), "other" } });
        Assert.Equal("""{"profile_picture":["No file was submitted."]}""", await nothing.Text());
        using var empty = await client.PostAsync(path, Form("me.jpg", []));
        Assert.Equal("""{"profile_picture":["The submitted file is empty."]}""", await empty.Text());
    }

    [Fact]
    public async Task Nobody_else_but_a_superuser_sets_a_users_picture()
    {
        var facility = await system.Facility();
        var nurse = await system.User(UserType.Nurse, set => set with { Facilities = [facility] });
        var path = $"/api/v1/users/{nurse.Username}/profile_picture/";
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var refused = await admin.PostAsync(path, Form("me.jpg", Pictures.Plain(400, 400, SKEncodedImageFormat.Jpeg)));
        Assert.Equal((HttpStatusCode.Forbidden, ""), (refused.StatusCode, await refused.Text()));
        using var stranger = await system.SignedIn(UserType.Nurse);
        using var unseen = await stranger.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        using var superuser = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        using var set = await superuser.PostAsync(path, Form("me.PNG", Pictures.Plain(400, 400, SKEncodedImageFormat.Png)));
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }

    private static MultipartFormDataContent Form(string name, byte[] bytes) => new() { { new ByteArrayContent(bytes), "profile_picture", name } };

    private static async Task<string?> Url(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/users/getcurrentuser/")).GetProperty("read_profile_picture_url").GetString();
}
