using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Binding;

/// <summary>Conditional requests on one object: what tags mean, and who wins.</summary>
public sealed class EntityTagTests(CareSystem system)
{
    private const int Writers = 16;

    [Fact]
    public void A_tag_is_read_as_it_was_written() => Gen.Select(Gen.Long, Gen.Long).Sample((version, hash) =>
        EntityTag.Parse(new EntityTag(version, hash).ToString()) == new EntityTag(version, hash));

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("1-1")]
    [InlineData("\"1\"")]
    [InlineData("\"1-\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"x-1\"")]
    [InlineData("\"10000000000000000-1\"")]
    public void What_is_no_tag_of_ours_is_none(string text) => Assert.Null(EntityTag.Parse(text));

    [Fact]
    public async Task Of_writers_who_saw_the_same_one_wins()
    {
        var facility = await system.Facility();
        using var client = await system.Staff(UserType.Doctor, facility);
        var path = $"/api/v1/patient/{(await client.Register(facility)).Id()}/";
        var tag = await Tag(client, path);

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Patch(client, path, new { address = $"{number} Hill Road" }, tag)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(
            (HttpStatusCode.PreconditionFailed, """{"detail":"The object has been changed since it was read."}"""), (answer.Status, answer.Text)));
    }

    [Fact]
    public async Task What_a_change_answers_is_good_for_the_next_one()
    {
        using var client = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await client.NewFacility()}/";
        var tag = await Tag(client, path);
        for (var pincode = 600001; pincode < 600004; pincode++)
        {
            var answer = await Patch(client, path, new { pincode }, tag);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEqual(tag, answer.Tag);
            tag = answer.Tag!;
        }
    }

    [Fact]
    public async Task A_change_of_what_is_shown_with_an_object_is_a_new_tag_and_in_nobodys_way()
    {
        var facility = await system.Facility();
        using var admin = await system.SignedIn(UserType.DistrictAdmin, set => set with { IsSuperuser = true });
        using var client = await system.Staff(UserType.Doctor, facility);
        var path = $"/api/v1/patient/{(await client.Register(facility)).Id()}/";
        var tag = await Tag(client, path);

        Assert.Equal(HttpStatusCode.OK, (await Patch(admin, $"/api/v1/facility/{facility}/", new { name = "Renamed Hospital" }, tag: null)).Status);

        Assert.NotEqual(tag, await Tag(client, path));
        Assert.Equal(HttpStatusCode.OK, (await Patch(client, path, new { address = "2 Hill Road" }, tag)).Status);
    }

    [Fact]
    public async Task An_account_and_a_facility_obey_conditions_too()
    {
        var user = await system.User(UserType.DistrictAdmin);
        using var client = await system.SignedIn(user);
        var (account, facility) = ($"/api/v1/users/{user.Username}/", $"/api/v1/facility/{await client.NewFacility()}/");

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(client, HttpMethod.Patch, account, new { first_name = "Meera" }, "\"1-1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(client, HttpMethod.Patch, account, new { first_name = "Meera" }, await Tag(client, account))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(client, HttpMethod.Delete, facility, null, "\"1-1\"")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(client, HttpMethod.Delete, facility, null, await Tag(client, facility))).Status);
    }

    [Fact]
    public async Task Who_may_not_see_an_object_learns_nothing_by_its_tag()
    {
        var facility = await system.Facility();
        using var client = await system.Staff(UserType.Doctor, facility);
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility(TestPlaces.OtherLocalBody, TestPlaces.OtherDistrict));
        var path = $"/api/v1/patient/{(await client.Register(facility)).Id()}/";

        Assert.Equal(HttpStatusCode.NotFound, (await Patch(stranger, path, new { address = "2 Hill Road" }, "\"1-1\"")).Status);
    }

    [Theory]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("\"1-1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"anything\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("anything", HttpStatusCode.BadRequest)]
    public async Task A_condition_is_what_HTTP_says(string condition, HttpStatusCode expected)
    {
        using var client = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await client.NewFacility()}/";

        Assert.Equal(expected, (await Patch(client, path, new { pincode = 600001 }, condition)).Status);
    }

    [Fact]
    public async Task A_weak_tag_and_a_list_are_what_HTTP_says()
    {
        using var client = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await client.NewFacility()}/";
        var tag = await Tag(client, path);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Patch(client, path, new { pincode = 600001 }, $"W/{tag}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Patch(client, path, new { pincode = 600001 }, $"\"1-1\", {tag}")).Status);
    }

    private static async Task<string> Tag(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.Headers.ETag!.ToString();
    }

    private static Task<(HttpStatusCode Status, string Text, string? Tag)> Patch(HttpClient client, string path, object body, string? tag) =>
        Send(client, HttpMethod.Patch, path, body, tag);

    private static async Task<(HttpStatusCode Status, string Text, string? Tag)> Send(
        HttpClient client, HttpMethod method, string path, object? body, string? tag)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString());
    }
}
