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
    public static void MapOtpRoutes(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/api/v1/otp/token").WithTags("otp").WithMetadata(new IgnoresCredentials()).AlsoAnswers(ErrorKind.TooMany);
        tokens.MapPost("/", SendCode).WithSummary("Send a patient a one-time password");
        tokens.MapPost("/login/", SignIn).WithSummary("Sign a patient in by a one-time password");
        var records = routes.MapGroup("/api/v1/otp/patient").WithTags("otp").WithMetadata(new TakesPatientTokens(), new ChallengeMetadata("Bearer"));
        records.MapGet("/", List).WithSummary("The records of the patient who is signed in");
        records.MapGet("/{patient:guid}/", Get).WithSummary("One of the patient's own records");
    }

    private static async Task<CreatedAnswer<OtpSent>> SendCode(Body<OtpRequest> body, Cluster cluster)
    {
        var number = (await body.Read()).PhoneNumber;
        var outcome = await cluster.Grains.GetGrain<IPatientSignIn>(0).SendCode(number);
        return new(outcome.Succeeded ? Document<OtpSent>.Of(new(number)) : outcome.Error);
    }

    private static async Task<OkAnswer<PatientToken>> SignIn(Body<OtpSignIn> sent, Cluster cluster, PatientTokens tokens)
    {
        var (login, body) = await sent.ReadWithErrors();
        if (!body.Has("phone_number") || !body.Has("otp"))
        {
            return new(Error.Bare("Request Incomplete"));
        }

        var outcome = await cluster.Grains.GetGrain<IPatientSignIn>(0).SignIn(login.PhoneNumber, login.Otp);
        return new(outcome.Succeeded ? Document<PatientToken>.Of(new(tokens.Issue(login.PhoneNumber))) : outcome.Error);
    }

    private static async Task<PageAnswer<PatientListItem>> List(ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).ListOwn(part, cancellation))));

    private static async Task<OkAnswer<PatientDetail>> Get(Guid patient, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatient>(patient).GetOwn()));
}
