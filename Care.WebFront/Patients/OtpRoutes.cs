using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.SignIn;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.SignIn;

namespace Care.WebFront.Patients;

/// <summary>Patients themselves: sign-in by one-time password, and their own records (contract 04, §10).</summary>
internal static class OtpRoutes
{
    public static void MapOtp(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/api/v1/otp/token").WithTags("otp").WithMetadata(new IgnoresCredentials());
        tokens.MapPost("/", SendCode);
        tokens.MapPost("/login/", SignIn);
        var records = routes.MapGroup("/api/v1/otp/patient").WithTags("otp").WithMetadata(new TakesPatientTokens(), new ChallengeMetadata("Bearer"));
        records.MapGet("/", List).Produces<PatientListItem[]>();
        records.MapGet("/{patient:guid}/", Get).Produces<PatientDetail>();
    }

    private static async Task<IResult> SendCode(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var number = body.Checked(body.Phone("phone_number", required: true)).Value!;
        var outcome = await cluster.Grains.GetGrain<IPatientSignIn>(0).SendCode(number);
        return outcome.Succeeded ? Results.Json(new { phone_number = number }, statusCode: StatusCodes.Status201Created) : Answer.Refused(outcome.Error);
    }

    private static async Task<IResult> SignIn(HttpContext http, Cluster cluster, PatientTokens tokens)
    {
        var body = await http.ReadBody();
        if (!body.Has("phone_number") || !body.Has("otp"))
        {
            return Answer.Refused(Error.Bare("Request Incomplete"));
        }

        // What is no text is no number and no code, and is answered like a wrong one.
        var (number, code) = (TextOf(body, "phone_number"), TextOf(body, "otp"));
        var outcome = await cluster.Grains.GetGrain<IPatientSignIn>(0).SignIn(number, code);
        return outcome.Succeeded ? Results.Json(new { access = tokens.Issue(number) }) : Answer.Refused(outcome.Error);
    }

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).ListOwn(query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(Guid patient, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IPatient>(patient).GetOwn()));

    private static string TextOf(RequestBody body, string field) => body.Raw(field) is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString()!.Trim() : "";
}
