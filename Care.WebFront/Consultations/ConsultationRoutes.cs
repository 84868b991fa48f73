using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Consultations;

/// <summary>Consultations (contract 05, §4).</summary>
internal static class ConsultationRoutes
{
    public static void MapConsultations(this IEndpointRouteBuilder routes)
    {
        var consultations = routes.MapGroup("/api/v1/consultation").WithTags("consultation").WithMetadata(ChallengeMetadata.ForAssets);
        consultations.MapGet("/", List).Produces<Consultation[]>();
        consultations.MapPost("/", Begin).AsksFirst(ConsultationPermissions.MayWriteAny).Produces<Consultation>(StatusCodes.Status201Created);
        consultations.MapGet("/patient_from_asset/", PatientFromAsset).Produces<AssetPatient>();
        consultations.MapGet("/{consultation:guid}/", Get).Produces<Consultation>();
        consultations.MapMethods("/{consultation:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ConsultationPermissions.MayWriteAny, Reach).Produces<Consultation>();
        consultations.MapPost("/{consultation:guid}/discharge_patient/", Discharge).AsksFirst(ConsultationPermissions.MayWriteAny, Reach);
    }

    private static Task<Outcome<Document<Consultation>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IConsultation>(http.Id("consultation")).Get();

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var patient = query.Text("patient") is { } text ? MalformedId.Checked(text) : (Guid?)null;
        var filter = query.Checked(new ConsultationFilter(patient, query.Number("facility")));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IConsultationQueries>(0).List(filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> PatientFromAsset(HttpContext http, Cluster cluster)
    {
        var preset = new RequestQuery(http.Request).Text("preset_name");
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IConsultationQueries>(0).PatientOfAsset(preset)));
    }

    private static async Task<IResult> Begin(HttpContext http, Cluster cluster) =>
        Answer.Created(await cluster.Grains.GetGrain<IConsultation>(Guid.NewGuid()).Begin(ConsultationBody.Read(await http.ReadBody())));

    private static async Task<IResult> Get(Guid consultation, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IConsultation>(consultation).Get()));

    private static async Task<IResult> Update(Guid consultation, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Grains.GetGrain<IConsultation>(consultation).Update(ConsultationBody.Read(await http.ReadBody())));

    private static async Task<IResult> Discharge(Guid consultation, HttpContext http, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IConsultation>(consultation).Discharge(ConsultationBody.ReadDischarge(await http.ReadBody())), StatusCodes.Status200OK);
}
