using System.Net;
using System.Net.Http.Json;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Shifting;

/// <summary>Comments on shifting requests over HTTP (contract 06, §8).</summary>
public sealed class ShiftingCommentTests(CareSystem system)
{
    [Fact]
    public async Task A_comment_needs_a_text_before_anything_else()
    {
        using var fixture = await ShiftingFixture.Make(system);
        const string empty = """{"comment":["Comment cannot be empty"]}""";
        foreach (var request in (string[])[(await fixture.Request()).Id(), Guid.NewGuid().ToString()])
        {
            await fixture.Sender.PostAsJsonAsync($"/api/v1/shift/{request}/comment/", new { comment = "  " }).Refused(HttpStatusCode.BadRequest, empty);
            await fixture.Sender.PostAsJsonAsync($"/api/v1/shift/{request}/comment/", new { comment = (string?)null })
                .Refused(HttpStatusCode.BadRequest, empty);
        }

        await fixture.Sender.PostAsJsonAsync($"/api/v1/shift/{Guid.NewGuid()}/comment/", new { comment = "x" })
            .Refused(HttpStatusCode.NotFound, """{"detail":"No ShiftingRequest matches the given query."}""");
        await fixture.Sender.GetAsync("/api/v1/shift/abc/comment/").Refused(HttpStatusCode.BadRequest, """{"detail":"“abc” is not a valid UUID."}""");
    }

    [Fact]
    public async Task Comments_are_read_newest_first_by_those_who_take_part_and_leave_the_request_as_it_is()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var request = await fixture.Request(body => body["assigned_facility"] = fixture.To.ToString());
        var path = $"/api/v1/shift/{request.Id()}/comment/";
        var first = await fixture.Sender.PostAsJsonAsync(path, new { comment = "Is there a bed?" }).Ok();
        var second = await fixture.Receiver.PostAsJsonAsync(path, new { comment = "Yes, from noon" }).Ok();
        Assert.Equal(first.Text("id"), first.Text("external_id"));
        Assert.Equal(first.GetProperty("created_by").GetInt32(), first.GetProperty("created_by_object").GetProperty("id").GetInt32());

        var list = (await fixture.Sender.GetAsync(path).Ok()).GetProperty("results");
        Assert.Equal([second.Id(), first.Id()], list.EnumerateArray().Select(comment => comment.Id()));
        Assert.Equal(["id", "comment", "modified_date", "created_by_object"], list[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(["id", "first_name", "last_name"], list[0].GetProperty("created_by_object").EnumerateObject().Select(field => field.Name));
        Assert.Equal("Is there a bed?", (await fixture.Receiver.GetAsync($"{path}{first.Id()}/").Ok()).Text("comment"));
        Assert.Equal(request.Text("modified_date"), (await fixture.Sender.GetAsync($"/api/v1/shift/{request.Id()}/").Ok()).Text("modified_date"));

        using var elsewhere = await ShiftingFixture.Make(system);
        Assert.Equal(0, (await elsewhere.Sender.GetAsync(path).Ok()).GetProperty("count").GetInt32());
        await elsewhere.Sender.GetAsync($"{path}{first.Id()}/").Refused(HttpStatusCode.NotFound);
        await fixture.Sender.DeleteAsync($"{path}{first.Id()}/").Refused(HttpStatusCode.MethodNotAllowed);
    }
}
