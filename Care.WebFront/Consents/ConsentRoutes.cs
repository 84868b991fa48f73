using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Consents;

/// <summary>The consents of a patient during a consultation (contract 05, §6).</summary>
internal static class ConsentRoutes
{
    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        var consents = routes.MapGroup("/api/v1/consultation/{consultation}/consents").WithTags("consents").WithMetadata(ChallengeMetadata.ForAssets);
        consents.MapGet("/", List).Produces<PatientConsent[]>();
        consents.MapPost("/", Give).AsksFirst(ConsultationPermissions.MayWriteAny, ReachConsultation).Produces<PatientConsent>(StatusCodes.Status201Created);
        consents.MapGet("/{consent:guid}/", Get).Produces<PatientConsent>();
        consents.MapMethods("/{consent:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ConsultationPermissions.MayWriteAny, Reach).Produces<PatientConsent>();
    }

    private static Task<Outcome<Page<PatientConsent>>> ReachConsultation(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IConsentQueries>(0).List(http.Id("consultation"), null, new Paging(1, 0), http.RequestAborted);

    private static Task<Outcome<Document<PatientConsent>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IConsentQueries>(0).Get(http.Id("consultation"), http.Id("consent"), http.RequestAborted);

    private static async Task<IResult> List(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var query = new RequestQuery(http.Request);
        var archived = query.Boolean("archived");
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IConsentQueries>(0).List(id, archived, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(string consultation, Guid consent, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IConsentQueries>(0).Get(id, consent, http.RequestAborted)));
    }

    private static async Task<IResult> Give(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = BodyOf(await http.ReadBody());
        return Answer.Created(await cluster.Grains.GetGrain<IPatientConsent>(Guid.NewGuid()).Give(id, body));
    }

    private static async Task<IResult> Update(string consultation, Guid consent, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = BodyOf(await http.ReadBody());
        return Answer.Ok(await cluster.Grains.GetGrain<IPatientConsent>(consent).Update(id, body));
    }

    private static ConsentWrite BodyOf(RequestBody body) =>
        body.Checked(new ConsentWrite(body.Plain<ConsentType>("type", required: true), body.PlainOrNull<PatientCodeStatus>("patient_code_status")));
}
