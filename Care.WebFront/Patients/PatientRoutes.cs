using Care.Interfaces.Patients;
using Care.WebFront.Calls;

namespace Care.WebFront.Patients;

/// <summary>Patients (contract 04, §3 to §7).</summary>
internal static class PatientRoutes
{
    public static void MapPatients(this IEndpointRouteBuilder routes)
    {
        var patients = routes.MapGroup("/api/v1/patient").WithTags("patient");
        patients.MapGet("/", List).Produces<PatientListItem[]>();
        patients.MapPost("/", Register).Produces<PatientDetail>(StatusCodes.Status201Created);
        patients.MapGet("/{patient:guid}/", Get).Produces<PatientDetail>();
        patients.MapPut("/{patient:guid}/", Replace).Produces<PatientDetail>();
        patients.MapPatch("/{patient:guid}/", Update).Produces<PatientDetail>();
        patients.MapPost("/{patient:guid}/transfer/", Transfer).Produces<PatientTransferred>();
    }

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = PatientQuery.FilterOf(query);
        var order = PatientQuery.OrderOf(query);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).List(filter, order, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Register(HttpContext http, Cluster cluster) =>
        Answer.Created(await cluster.Grains.GetGrain<IPatient>(Guid.NewGuid()).Register(PatientBody.Read(await http.ReadBody())));

    private static async Task<IResult> Get(Guid patient, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IPatient>(patient).Get()));

    private static async Task<IResult> Replace(Guid patient, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Grains.GetGrain<IPatient>(patient).Replace(PatientBody.Read(await http.ReadBody())));

    private static async Task<IResult> Update(Guid patient, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Grains.GetGrain<IPatient>(patient).Update(PatientBody.Read(await http.ReadBody())));

    private static async Task<IResult> Transfer(Guid patient, HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var transfer = body.Checked(new PatientTransfer(body.ExternalId("facility", required: true).Value, body.IntegerOrNull("year_of_birth").Value));
        return Answer.Ok(await cluster.Grains.GetGrain<IPatient>(patient).Transfer(transfer));
    }
}
