using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Grains.Idempotency;
using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Idempotency;

/// <summary>Requests with an <c>Idempotency-Key</c>, through two front ends: carried out once, answered as often as they are sent.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class IdempotentRequestTests(TwoFrontEnds system)
{
    private const string Facilities = "/api/v1/facility/";

    [Fact]
    public async Task A_request_that_is_sent_again_is_carried_out_once_and_answered_as_the_first_time()
    {
        var (first, second) = await Clients();
        var (key, body) = (Key(), Body());

        var made = await Send(first, HttpMethod.Post, Facilities, body, key);
        var again = await Send(second, HttpMethod.Post, Facilities, body, key);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal((made.Status, made.Text, made.Tag, true), (again.Status, again.Text, again.Tag, again.IsReplayed));
        Assert.False(made.IsReplayed);
        Assert.Equal(1L, await Count(body));
    }

    [Fact]
    public async Task An_error_of_a_rule_is_answered_again_too()
    {
        var (first, second) = await Clients();
        var path = $"{Facilities}{Guid.NewGuid()}/";
        var key = Key();

        var refused = await Send(first, HttpMethod.Patch, path, """{"pincode":600001}""", key);
        var again = await Send(second, HttpMethod.Patch, path, """{"pincode":600001}""", key);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal((refused.Status, refused.Text, true), (again.Status, again.Text, again.IsReplayed));
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused()
    {
        var (first, second) = await Clients();
        var key = Key();
        await Send(first, HttpMethod.Post, Facilities, Body(), key);

        var other = await Send(second, HttpMethod.Post, Facilities, Body(), key);

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, """{"detail":"Another request was sent with this Idempotency-Key."}"""), (other.Status, other.Text));
    }

    [Fact]
    public async Task A_body_that_was_refused_unread_leaves_its_key_free()
    {
        var (first, second) = await Clients();
        var key = Key();
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(first, HttpMethod.Post, Facilities, "{", key)).Status);
        Assert.Equal(HttpStatusCode.Created, (await Send(second, HttpMethod.Post, Facilities, Body(), key)).Status);
    }

    [Fact]
    public async Task A_key_is_its_senders_and_its_paths_own()
    {
        var (first, _) = await Clients();
        var (stranger, _) = await Clients();
        var (key, body) = (Key(), Body());
        var made = await Send(first, HttpMethod.Post, Facilities, body, key);
        var others = await Send(stranger, HttpMethod.Post, Facilities, body, key);
        Assert.NotEqual(made.Id, others.Id);

        var change = """{"pincode":600001}""";
        Assert.Equal(HttpStatusCode.OK, (await Send(first, HttpMethod.Patch, $"{Facilities}{made.Id}/", change, key)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("a\tb")]
    [InlineData("longer")]
    public async Task What_is_no_key_is_refused(string key)
    {
        var (first, _) = await Clients();
        var answer = await Send(first, HttpMethod.Post, Facilities, Body(), key == "longer" ? new string('a', 256) : key);
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"detail":"Idempotency-Key is one text of 1 to 255 printable ASCII characters."}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_key_is_the_same_quoted_and_bare()
    {
        var (first, second) = await Clients();
        var (key, body) = (Key(), Body());
        var made = await Send(first, HttpMethod.Post, Facilities, body, $"\"{key}\"");
        Assert.Equal((made.Id, true), await Send(second, HttpMethod.Post, Facilities, body, key) is var again ? (again.Id, again.IsReplayed) : default);
    }

    [Fact]
    public async Task While_a_request_is_carried_out_the_same_again_is_told_so()
    {
        var (first, second) = await Clients();
        var (key, body) = (Key(), Body());
        await Send(first, HttpMethod.Post, Facilities, body, key);
        await LoseAnswers(TimeSpan.FromMinutes(5));

        var meanwhile = await Send(second, HttpMethod.Post, Facilities, body, key);

        Assert.Equal(
            (HttpStatusCode.Conflict, """{"detail":"A request with this Idempotency-Key is being carried out."}"""), (meanwhile.Status, meanwhile.Text));
        Assert.InRange(meanwhile.RetryAfter, 1, 300);
    }

    [Fact]
    public async Task Of_many_that_are_sent_at_once_one_is_carried_out()
    {
        var (first, second) = await Clients();
        var (key, body) = (Key(), Body());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => Send(number % 2 == 0 ? first : second, HttpMethod.Post, Facilities, body, key)));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{answer.Status} {answer.Text}"));
        Assert.Single(answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => answer.Id).Distinct());
        Assert.Equal(1L, await Count(body));
    }

    [Fact]
    public async Task A_request_whose_answer_was_lost_is_answered_and_not_carried_out_again()
    {
        var (first, second) = await Clients();
        var (key, body) = (Key(), Body());
        var made = await Send(first, HttpMethod.Post, Facilities, body, key);
        await LoseAnswers(TimeSpan.Zero);

        var again = await Send(second, HttpMethod.Post, Facilities, body, key);

        Assert.Equal((made.Status, made.Text, false), (again.Status, again.Text, again.IsReplayed));
        Assert.Equal(1L, await Count(body));
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_does_not_undo_what_came_after_it()
    {
        var (first, second) = await Clients();
        var path = $"{Facilities}{(await Send(first, HttpMethod.Post, Facilities, Body(), Key())).Id}/";
        var key = Key();
        await Send(first, HttpMethod.Patch, path, """{"pincode":600001}""", key);
        await LoseAnswers(TimeSpan.Zero);
        await Send(first, HttpMethod.Patch, path, """{"pincode":600002}""", Key());

        var again = await Send(second, HttpMethod.Patch, path, """{"pincode":600001}""", key);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(600002, JsonNode.Parse(again.Text)!["pincode"]!.GetValue<int>());
        Assert.Equal(600002, (await first.Get(path)).GetProperty("pincode").GetInt32());
    }

    [Fact]
    public async Task Who_may_no_longer_see_what_was_answered_is_not_answered_so_again()
    {
        var facility = (await Send((await Clients()).First, HttpMethod.Post, Facilities, Body(), Key())).Id!;
        var doctor = await system.User(UserType.Doctor, set => set with { Facilities = [Guid.Parse(facility)], HomeFacility = Guid.Parse(facility) });
        var client = await SignedIn(doctor, 0);
        var (key, body) = (Key(), PatientFixture.Body(Guid.Parse(facility)).ToJsonString());
        Assert.Equal(HttpStatusCode.Created, (await Send(client, HttpMethod.Post, "/api/v1/patient/", body, key)).Status);
        using (Caller.System("test").Enter())
        {
            Assert.True((await system.Grains.GetGrain<IPermissionSet>(doctor.Id).ForgetFacility(Guid.Parse(facility))).Succeeded);
        }

        var again = await Send(client, HttpMethod.Post, "/api/v1/patient/", body, key);

        Assert.False(again.IsReplayed);
        Assert.True((int)again.Status is >= 400 and < 500, $"{again.Status} {again.Text}");
    }

    [Fact]
    public async Task A_run_that_another_has_overtaken_writes_nothing()
    {
        var (first, _) = await Clients();
        var admin = await system.User(UserType.DistrictAdmin);
        var facility = Guid.Parse((await Send(first, HttpMethod.Post, Facilities, Body(), Key())).Id!);
        var request = Guid.NewGuid();
        using (Caller.OfUser(admin.Id).Enter())
        {
            using (new IdempotentRequest(request, 2).Enter())
            {
                Assert.True((await system.Grains.GetGrain<IFacility>(facility).Update(new() { Pincode = 600002 })).Succeeded);
            }

            using (new IdempotentRequest(request, 1).Enter())
            {
                await Assert.ThrowsAsync<DependencyFailedException>(() => system.Grains.GetGrain<IFacility>(facility).Update(new() { Pincode = 600001 }));
            }
        }

        Assert.Equal(600002, (await first.Get($"{Facilities}{facility}/")).GetProperty("pincode").GetInt32());
    }

    [Fact]
    public async Task Without_a_key_nothing_is_kept()
    {
        var (first, _) = await Clients();
        var before = await Value("select count(*) from idempotent_request") is long requests ? requests : 0;
        var made = await first.Post(Facilities, FacilityFixture.Body());
        Assert.Equal(before, await Value("select count(*) from idempotent_request"));
        Assert.Equal(0L, await Value($"select count(*) from request_write where entity = '{made.Id()}'"));
    }

    [Fact]
    public async Task After_a_day_requests_are_forgotten()
    {
        var (first, second) = await Clients();
        var (key, body) = (Key(), Body());
        var made = await Send(first, HttpMethod.Post, Facilities, body, key);
        await Value(
            """
            with old as (update idempotent_request set begun_on = begun_on - interval '26 hours' returning 1),
                written as (update request_write set written_on = written_on - interval '26 hours' returning 1)
            select (select count(*) from old) + (select count(*) from written)
            """);

        await new ForgetIdempotentRequests(system.SiloServices.GetRequiredService<Grains.Storage.CareDatabase>())
            .Run(Job.Of(ForgetIdempotentRequests.Name, "test", new object()), CancellationToken.None);

        Assert.Equal(0L, await Value("select (select count(*) from idempotent_request) + (select count(*) from request_write)"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(second, HttpMethod.Post, Facilities, body, key)).Status);
        Assert.NotNull(made.Id);
    }

    private static string Key() => Guid.NewGuid().ToString();

    private static string Body() => JsonSerializer.Serialize(FacilityFixture.Body("Hospital " + Guid.NewGuid().ToString("N")));

    private static async Task<Answered> Send(HttpClient client, HttpMethod method, string path, string body, string key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return new(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.ETag,
            answer.Headers.Contains("Idempotent-Replayed"),
            answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0);
    }

    /// <summary>As if the front end had died between the write and the answer, so long ago.</summary>
    private Task<object?> LoseAnswers(TimeSpan leaseLeft) => Value(
        $"""
        with lost as
        (
            update idempotent_request set status = null, content_type = null, entity_tag = null, body = null,
                leased_until = now() + interval '{(int)leaseLeft.TotalSeconds} s' returning 1
        )
        select count(*) from lost
        """);

    private Task<object?> Count(string body) =>
        Value($"select count(*) from facility where document ->> 'name' = '{JsonNode.Parse(body)!["name"]}'");

    private async Task<object?> Value(string sql)
    {
        await using var command = system.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private async Task<(HttpClient First, HttpClient Second)> Clients()
    {
        var admin = await system.User(UserType.DistrictAdmin);
        return (await SignedIn(admin, 0), await SignedIn(admin, 1));
    }

    private async Task<HttpClient> SignedIn(TestUser user, int frontEnd)
    {
        var client = system.Client(frontEnd);
        client.DefaultRequestHeaders.Authorization = await system.SignIn(user);
        return client;
    }

    private sealed record Answered(HttpStatusCode Status, string Text, EntityTagHeaderValue? Tag, bool IsReplayed, double RetryAfter)
    {
        public string? Id => JsonNode.Parse(Text)?["id"]?.GetValue<string>();
    }
}
