using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Resources.ResourceFixture;

namespace Care.Tests.Resources;

/// <summary>Comments on resource requests over HTTP (contract 06, §10).</summary>
public sealed class ResourceCommentTests(CareSystem system)
{
    [Fact]
    public async Task A_comment_needs_a_text_before_anything_else()
    {
        using var fixture = await ResourceFixture.Make(system);
        const string empty = """{"comment":["Comment cannot be empty"]}""";
        foreach (var request in (string[])[(await fixture.Request()).Id(), Guid.NewGuid().ToString()])
        {
            await fixture.Asker.PostAsJsonAsync($"{Requests}{request}/comment/", new { comment = "  " }).Refused(HttpStatusCode.BadRequest, empty);
            await fixture.Asker.PostAsJsonAsync($"{Requests}{request}/comment/", new { }).Refused(HttpStatusCode.BadRequest, empty);
        }

        await fixture.Asker.PostAsJsonAsync($"{Requests}{Guid.NewGuid()}/comment/", new { comment = "x" })
            .Refused(HttpStatusCode.NotFound, """{"detail":"No ResourceRequest matches the given query."}""");
        await fixture.Asker.GetAsync($"{Requests}abc/comment/").Refused(HttpStatusCode.BadRequest, """{"detail":"“abc” is not a valid UUID."}""");
    }

    [Fact]
    public async Task Comments_are_read_newest_first_by_those_who_take_part_and_leave_the_request_as_it_is()
    {
        using var fixture = await ResourceFixture.Make(system);
        var request = await fixture.Request();
        var path = $"{Requests}{request.Id()}/comment/";
        var first = await fixture.Asker.PostAsJsonAsync(path, new { comment = "Is there any left?" }).Ok();
        using var reader = await system.Staff(UserType.StaffReadOnly, fixture.Approving);
        var second = await reader.PostAsJsonAsync(path, new { comment = "Two cylinders" }).Ok();
        Assert.Equal(
            ["id", "comment", "created_date", "modified_date", "created_by", "created_by_object"], first.EnumerateObject().Select(field => field.Name));
        Assert.Equal(first.Number("created_by"), first.GetProperty("created_by_object").Number("id"));

        var list = (await fixture.Asker.GetAsync(path).Ok()).GetProperty("results");
        Assert.Equal([second.Id(), first.Id()], list.EnumerateArray().Select(comment => comment.Id()));
        Assert.Equal(first.ToString(), list[1].ToString());
        Assert.Equal("Is there any left?", (await fixture.Approver.GetAsync($"{path}{first.Id()}/").Ok()).Text("comment"));
        Assert.Equal(request.Text("modified_date"), (await fixture.Asker.GetAsync($"{Requests}{request.Id()}/").Ok()).Text("modified_date"));

        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        Assert.Equal(0, (await stranger.GetAsync(path).Ok()).Number("count"));
        await stranger.GetAsync($"{path}{first.Id()}/").Refused(HttpStatusCode.NotFound);
        await stranger.PostAsJsonAsync(path, new { comment = "x" }).Refused(HttpStatusCode.NotFound);
        await fixture.Asker.DeleteAsync($"{path}{first.Id()}/").Refused(HttpStatusCode.MethodNotAllowed);
    }
}
