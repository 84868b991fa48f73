using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Rounds.DailyRoundEndpointTests;

namespace Care.Tests.Rounds;

/// <summary>Fields of rounds side by side (contract 05, §7.7).</summary>
public sealed class RoundAnalysisTests(CareSystem system)
{
    private static readonly string[] Pulse = ["pulse"];
    private static readonly string[] Several =
        ["consciousness_level", "temperature", "bp.systolic", "rounds_type", "patient_category", "nursing", "consultation"];

    [Theory]
    [InlineData("{}", """{"fields":"Field not present"}""")]
    [InlineData("""{"fields": "pulse"}""", """{"fields":"Must be an List"}""")]
    [InlineData(
        """{"fields": ["a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a"]}""", """{"fields":"Must be smaller than 20"}""")]
    [InlineData("""{"fields": ["pulse", "mood", "changed_by"]}""", """{"mood":"Not a valid field","changed_by":"Not a valid field"}""")]
    [InlineData("""{"fields": [".x"]}""", """{"":"Not a valid field"}""")]
    [InlineData("""{"fields": ["pulse"], "page": "1"}""", """{"page":["A valid integer is required."]}""")]
    [InlineData("""{"fields": ["pulse"], "page": 0}""", """{"page":["A valid integer is required."]}""")]
    public async Task A_question_that_is_none_is_refused(string body, string error)
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Nurse.PostAsJsonAsync(PathOf((await fixture.Begin()).Id()) + "analyse/", JsonNode.Parse(body)).Refused(HttpStatusCode.BadRequest, error);
    }

    [Fact]
    public async Task Values_are_as_they_are_stored_and_the_newest_round_comes_first()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Admit()).Id());
        var first = await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject
        {
            ["taken_at"] = "2024-10-24T15:00",
            ["consciousness_level"] = "ALERT",
            ["temperature"] = "98.60",
            ["bp"] = new JsonObject { ["systolic"] = 120, ["diastolic"] = 80 },
        })).Ok();
        var second = await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["taken_at"] = "2024-10-24T15:30:00.250" })).Ok();
        using var answer = await fixture.Nurse.PostAsJsonAsync(
            path + "analyse/", new { fields = Several, page = 1 });
        var key = first.GetProperty("consultation").GetInt32();
        Assert.Equal(
            $$$"""{"results":{"2024-10-24 10:00:00.250000+00:00":{"consciousness_level":null,"temperature":null,"bp":null,"rounds_type":0,"patient_category":"Stable","nursing":[],"consultation":{{{key}}},"id":"{{{second.Id()}}}"},"2024-10-24 09:30:00+00:00":{"consciousness_level":5,"temperature":98.6,"bp":{"systolic":120,"diastolic":80},"rounds_type":0,"patient_category":"Stable","nursing":[],"consultation":{{{key}}},"id":"{{{first.Id()}}}"}},"count":2,"page_size":36}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_shows_the_first_round_of_the_next_one_too()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Admit()).Id());
        for (var minute = 0; minute < 38; minute++)
        {
            await fixture.Nurse.PostAsJsonAsync(path, Round(new JsonObject { ["rounds_type"] = "AUTOMATED", ["taken_at"] = $"2024-10-24T15:{minute:00}" }))
                .Ok();
        }

        Assert.Equal((37, 38), await Page(1));
        Assert.Equal((2, 38), await Page(2));
        Assert.Equal((0, 38), await Page(3));

        async Task<(int Shown, int Count)> Page(int number)
        {
            var page = await fixture.Nurse.PostAsJsonAsync(path + "analyse/", new { fields = Pulse, page = number }).Ok();
            return (page.GetProperty("results").EnumerateObject().Count(), page.GetProperty("count").GetInt32());
        }
    }
}
