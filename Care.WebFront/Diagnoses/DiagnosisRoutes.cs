using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Diagnoses;

/// <summary>The diagnoses of a consultation (contract 05, §8).</summary>
internal static class DiagnosisRoutes
{
    public static void MapDiagnoses(this IEndpointRouteBuilder routes)
    {
        var diagnoses = routes.MapGroup("/api/v1/consultation/{consultation}/diagnoses").WithTags("diagnoses");
        diagnoses.MapGet("/", List).Produces<ConsultationDiagnosis[]>();
        diagnoses.MapPost("/", Make).AsksFirst(ConsultationEntryPermissions.MayWriteAny, ReachConsultation).Produces<ConsultationDiagnosis>(StatusCodes.Status201Created);
        diagnoses.MapGet("/{diagnosis:guid}/", Get).Produces<ConsultationDiagnosis>();
        diagnoses.MapMethods("/{diagnosis:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ConsultationEntryPermissions.MayWriteAny, Reach).Produces<ConsultationDiagnosis>();
    }

    private static Task<Outcome<Page<ConsultationDiagnosis>>> ReachConsultation(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IDiagnosisQueries>(0).List(http.Id("consultation"), new Paging(1, 0), http.RequestAborted);

    private static Task<Outcome<Document<ConsultationDiagnosis>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IDiagnosisQueries>(0).Get(http.Id("consultation"), http.Id("diagnosis"), http.RequestAborted);

    private static async Task<IResult> List(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IDiagnosisQueries>(0).List(id, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(string consultation, Guid diagnosis, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IDiagnosisQueries>(0).Get(id, diagnosis, http.RequestAborted)));
    }

    private static async Task<IResult> Make(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = BodyOf(await http.ReadBody());
        return Answer.Created(await cluster.Grains.GetGrain<IConsultationDiagnosis>(Guid.NewGuid()).Make(id, body));
    }

    private static async Task<IResult> Update(string consultation, Guid diagnosis, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = BodyOf(await http.ReadBody());
        return Answer.Ok(await cluster.Grains.GetGrain<IConsultationDiagnosis>(diagnosis).Update(id, body));
    }

    private static DiagnosisWrite BodyOf(RequestBody body) => body.Checked(new DiagnosisWrite(
        body.LongPk("diagnosis", required: true), body.Slug<ConditionVerificationStatus>("verification_status", required: true), body.Boolean("is_principal")));
}
