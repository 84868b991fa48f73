using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;
using Care.WebFront.SignIn;

namespace Care.WebFront.DischargeSummaries;

/// <summary>Discharge summaries (contract 05, §5.2).</summary>
internal static class DischargeSummaryRoutes
{
    private const string Begun = "Discharge Summary will be generated shortly";

    public static void MapDischargeSummaries(this IEndpointRouteBuilder routes)
    {
        var consultation = routes.MapGroup("/api/v1/consultation/{consultation:guid}").WithTags("consultation")
            .WithMetadata(ChallengeMetadata.ForAssets, new TakesAssetTokens()).AlsoAnswers(ErrorKind.NotAcceptable);
        consultation.MapPost("/generate_discharge_summary/", Generate).WithSummary("Make the discharge summary");
        consultation.MapGet("/preview_discharge_summary/", Preview).WithSummary("The discharge summary, or the word that it is being made");
        consultation.MapPost("/email_discharge_summary/", Email).AsksFirst(ConsultationPermissions.MayWriteAny, Reach)
            .WithSummary("Mail the discharge summary");
    }

    private static Task<Outcome<Document<Consultation>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IConsultation>(http.Id("consultation")).Get();

    private static async Task<AcceptedAnswer<Done>> Generate(Guid consultation, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IConsultation>(consultation).StartSummary(), Begun);

    /// <summary>No plain read, though it is a GET: it may start work, and is not repeated.</summary>
    private static async Task<OkOrAcceptedAnswer<FileDetail>> Preview(Guid consultation, Cluster cluster)
    {
        var outcome = await cluster.Grains.GetGrain<IConsultation>(consultation).PreviewSummary();
        return new(outcome.Value?.File is { } file ? Answer.Ok<FileDetail>(file) : Answer.Accepted(outcome, Begun));
    }

    private static async Task<AcceptedAnswer<Done>> Email(Guid consultation, Body<SummaryMail> body, Cluster cluster)
    {
        var address = (await body.Read()).Email;
        return new(await cluster.Grains.GetGrain<IConsultation>(consultation).MailSummary(address), "Discharge Summary will be emailed shortly");
    }

    /// <summary>Where a summary is mailed to.</summary>
    private sealed record SummaryMail
    {
        /// <summary>The address; the caller's own where it is left out.</summary>
        [RefusesNull, Text(EmailAddress.MaxLength), Form<EmailAddress>, Example("ward@example.org")]
        public string? Email { get; init; }
    }
}
