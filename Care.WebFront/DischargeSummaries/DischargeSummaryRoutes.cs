using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.DischargeSummaries;

/// <summary>Discharge summaries (contract 05, §5.2).</summary>
internal static class DischargeSummaryRoutes
{
    private const string Begun = "Discharge Summary will be generated shortly";

    public static void MapDischargeSummaries(this IEndpointRouteBuilder routes)
    {
        var consultation = routes.MapGroup("/api/v1/consultation/{consultation:guid}").WithTags("consultation").WithMetadata(ChallengeMetadata.ForAssets);
        consultation.MapPost("/generate_discharge_summary/", Generate).Produces<AcceptedMessage>(StatusCodes.Status202Accepted);
        consultation.MapGet("/preview_discharge_summary/", Preview).Produces<FileDetail>().Produces<AcceptedMessage>(StatusCodes.Status202Accepted);
        consultation.MapPost("/email_discharge_summary/", Email).AsksFirst(ConsultationPermissions.MayWriteAny, Reach).Produces<AcceptedMessage>(StatusCodes.Status202Accepted);
    }

    private static Task<Outcome<Document<Consultation>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IConsultation>(http.Id("consultation")).Get();

    private static async Task<IResult> Generate(Guid consultation, Cluster cluster) =>
        Answer.Accepted(await cluster.Grains.GetGrain<IConsultation>(consultation).StartSummary(), Begun);

    /// <summary>No plain read, though it is a GET: it may start work, and is not repeated.</summary>
    private static async Task<IResult> Preview(Guid consultation, Cluster cluster)
    {
        var outcome = await cluster.Grains.GetGrain<IConsultation>(consultation).PreviewSummary();
        return outcome.Value?.File is { } file ? Answer.Ok<FileDetail>(file) : Answer.Accepted(outcome, Begun);
    }

    private static async Task<IResult> Email(Guid consultation, HttpContext http, Cluster cluster) =>
        Answer.Accepted(await cluster.Grains.GetGrain<IConsultation>(consultation).MailSummary(AddressOf(await http.ReadBody())), "Discharge Summary will be emailed shortly");

    private static string? AddressOf(RequestBody body)
    {
        var email = body.Text("email", EmailAddress.MaxLength);
        if (email is { Sent: true, Value: { Length: > 0 } address } && !EmailAddress.IsValid(address))
        {
            body.AddError("email", EmailAddress.Message);
        }

        return body.Checked(email.Sent ? email.Value : null);
    }
}
