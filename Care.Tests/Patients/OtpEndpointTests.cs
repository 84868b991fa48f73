using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Care.Tests.Patients;

/// <summary>Patients' sign-in and their own records over HTTP (contract 04, §10; examples 19 and 20).</summary>
public sealed class OtpEndpointTests(CareSystem system)
{
    private const string BadToken =
        """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"PatientToken","token_type":"patient_login","message":"Token is invalid or expired"}]}""";

    [Fact]
    public async Task A_request_without_a_number_or_with_a_bad_one_is_refused()
    {
        using var client = system.Anonymous();
        await client.PostAsJsonAsync("/api/v1/otp/token/", new { }).Refused(HttpStatusCode.BadRequest, """{"phone_number":["This field is required."]}""");
        await client.PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = "12345" })
            .Refused(HttpStatusCode.BadRequest,
                """{"phone_number":["Invalid phone number. Must be one of the following types: mobile, landline. Received: 12345"]}""");
        await client.PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = "+919876543210123" })
            .Refused(HttpStatusCode.BadRequest, """{"phone_number":["Ensure this field has no more than 14 characters."]}""");
    }

    [Fact]
    public async Task A_sign_in_that_lacks_something_or_has_a_wrong_code_is_refused()
    {
        using var client = system.Anonymous();
        var number = PatientFixture.PhoneNumber();
        await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number })
            .Refused(HttpStatusCode.BadRequest, """["Request Incomplete"]""");
        await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { otp = "AAAAA" }).Refused(HttpStatusCode.BadRequest, """["Request Incomplete"]""");
        await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = "+914842345678", otp = "AAAAA" })
            .Refused(HttpStatusCode.BadRequest, """{"phone_number":"Invalid phone number format"}""");
        await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = 7, otp = new { } })
            .Refused(HttpStatusCode.BadRequest, """{"phone_number":"Invalid phone number format"}""");
        foreach (var otp in new[] { "", "AAAA", "AAAAA", "AAAAAA" })
        {
            await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number, otp })
                .Refused(HttpStatusCode.BadRequest, """{"otp":"Invalid OTP"}""");
        }
    }

    [Fact]
    public async Task A_code_that_was_sent_signs_in_once()
    {
        using var client = system.Anonymous();
        var number = PatientFixture.PhoneNumber();
        var code = await Code(client, number);
        await AssertHidden(number, code);
        var token = new JsonWebToken((await SignIn(client, number, code).Ok()).Text("access"));
        Assert.Equal(["exp", "iat", "jti", "phone_number", "token_type"], token.Claims.Select(claim => claim.Type).Order(StringComparer.Ordinal));
        Assert.Equal(("patient_login", number, TimeSpan.FromHours(1)),
            (token.GetClaim("token_type").Value, token.GetClaim("phone_number").Value, token.ValidTo - token.IssuedAt));
        await SignIn(client, number, code).Refused(HttpStatusCode.BadRequest, """{"otp":"Invalid OTP"}""");
    }

    [Fact]
    public async Task A_code_is_taken_in_small_letters_too()
    {
        using var client = system.Anonymous();
        var number = PatientFixture.PhoneNumber();
        await SignIn(client, number, (await Code(client, number)).ToLowerInvariant()).Ok();
    }

    [Fact]
    public async Task Own_records_are_opened_by_a_patients_token_and_by_nothing_else()
    {
        using var doctor = await system.SignedIn(UserType.Doctor);
        using var anonymous = system.Anonymous();
        using var fake = system.Anonymous();
        fake.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a.b.c");
        foreach (var path in new[] { "/api/v1/otp/patient/", $"/api/v1/otp/patient/{Guid.NewGuid()}/" })
        {
            await AssertChallenged(anonymous, path, """{"detail":"Authentication credentials were not provided."}""");
            await AssertChallenged(doctor, path, BadToken);
            await AssertChallenged(fake, path, BadToken);
        }
    }

    [Fact]
    public async Task A_patients_token_opens_nothing_but_own_records()
    {
        using var patient = await SignedIn(PatientFixture.PhoneNumber());
        foreach (var path in new[] { "patient/", $"patient/{Guid.NewGuid()}/", "facility/", "users/getcurrentuser/", "state/", "notification/",
            "patient/search/?phone_number=%2B919876543210" })
        {
            using var answer = await patient.GetAsync("/api/v1/" + path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("Invalid Token, please relogin to continue", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await patient.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(Guid.NewGuid())).Refused(HttpStatusCode.Forbidden);
        await patient.PostAsJsonAsync("/api/v1/auth/token/refresh/", new { refresh = patient.DefaultRequestHeaders.Authorization!.Parameter })
            .Refused(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_patient_sees_the_records_with_the_own_number_and_no_others()
    {
        var number = PatientFixture.PhoneNumber();
        var (here, there) = (await system.Facility(), await system.Facility());
        using var nurse = await system.Staff(UserType.Nurse, here);
        using var other = await system.Staff(UserType.Nurse, there);
        var own = await nurse.Register(here, body => body["phone_number"] = number);
        var child = await other.Register(there, body => (body["phone_number"], body["name"]) = (number, "Child"));
        var neighbour = await nurse.Register(here, body => body["emergency_phone_number"] = number);

        using var patient = await SignedIn(number);
        var list = await patient.GetAsync("/api/v1/otp/patient/?limit=1").Ok();
        Assert.Equal((2, own.Id()), (list.GetProperty("count").GetInt32(), list.GetProperty("results")[0].Id()));
        Assert.Equal(child.Id(), (await patient.GetAsync("/api/v1/otp/patient/?limit=1&offset=1").Ok()).GetProperty("results")[0].Id());
        Assert.Equal(JsonValueKind.Object, list.GetProperty("results")[0].GetProperty("facility_object").ValueKind);

        Assert.Equal(
            (await nurse.GetAsync($"/api/v1/patient/{own.Id()}/").Ok()).GetRawText(),
            (await patient.GetAsync($"/api/v1/otp/patient/{own.Id()}/").Ok()).GetRawText());
        foreach (var id in new[] { neighbour.Id(), Guid.NewGuid().ToString() })
        {
            await patient.GetAsync($"/api/v1/otp/patient/{id}/")
                .Refused(HttpStatusCode.NotFound, """{"detail":"No PatientRegistration matches the given query."}""");
        }
    }

    private static async Task AssertChallenged(HttpClient client, string path, string body)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer realm=\"api\""), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(body), await answer.Json()), await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string number, string code) =>
        client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number, otp = code });

    private async Task<HttpClient> SignedIn(string number)
    {
        var client = system.Anonymous();
        var access = (await SignIn(client, number, await Code(client, number)).Ok()).Text("access");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", access);
        return client;
    }

    /// <summary>Asks for a code and reads it where an operator reads it.</summary>
    private async Task<string> Code(HttpClient client, string number)
    {
        Assert.Equal($$"""{"phone_number":"{{number}}"}""", (await client.PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = number }).Ok())
            .GetRawText());
        var sent = await Eventually.Holds(
            () => Task.FromResult(system.MailDrop.LastOrDefault(message => message.GetProperty("to").GetString() == number)),
                message => message.ValueKind == JsonValueKind.Object, "a text message");
        return sent.Text("text")![..OtpRule.Length];
    }

    /// <summary>Neither the number nor the code is anywhere in the database.</summary>
    private async Task AssertHidden(string number, string code)
    {
        await using var command = system.Database.CreateCommand(
            """
            select count(*) filter (where position($1 in text) > 0 or position($2 in text) > 0), count(*) from
            (
                select o.id || o.document::text as text from patient_otp o
                union all
                select l.entity || l.changed::text || coalesce(l.document::text, '') from change_log l where l.kind = 'patient_otp'
                union all
                select i.id || i.payload from intent i where i.kind = 'send_sms'
            ) kept
            """);
        command.Parameters.Add(new() { Value = number[1..] });
        command.Parameters.Add(new() { Value = code });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(0, row.GetInt64(0));
        Assert.True(row.GetInt64(1) > 0);
    }
}
