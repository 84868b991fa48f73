using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Facilities;

/// <summary>What a facility counted day by day (contract 02, §8).</summary>
internal static class PatientStatsRoutes
{
    public static void MapPatientStats(this IEndpointRouteBuilder routes)
    {
        var stats = routes.MapGroup("/api/v1/facility/{facility}/patient_stats").WithTags("patient_stats");
        stats.MapGet("/", List).Produces<PatientStats[]>();
        stats.MapPost("/", Enter).Produces<PatientStats>(StatusCodes.Status201Created);
        stats.MapGet("/{day:guid}/", Get).Produces<PatientStats>();
        stats.MapDelete("/{day:guid}/", Remove).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> List(string facility, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var query = new RequestQuery(http.Request);
        var entered = query.Checked(query.Dates("entry_date"));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientStatsQueries>(0).List(id, entered, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Enter(string facility, HttpContext http, Cluster cluster, TimeProvider time)
    {
        var id = FacilityPath.Parse(facility);
        var body = await http.ReadBodyBelow(cluster, id, BodyOf);
        var day = body.EntryDate.Or(ServerZone.DayOf(time.GetUtcNow()));
        return Answer.Created(await cluster.Grains.GetGrain<IPatientStats>(PatientStatsKey.Of(id, day)).Enter(id, body with { EntryDate = day }));
    }

    private static async Task<IResult> Get(string facility, Guid day, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IPatientStats>(day).Get(id)));
    }

    private static async Task<IResult> Remove(string facility, Guid day, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IPatientStats>(day).Remove(FacilityPath.Parse(facility)));

    private static PatientStatsWrite BodyOf(RequestBody body) => body.Checked(new PatientStatsWrite
    {
        EntryDate = body.Date("entry_date"),
        NumPatientsVisited = body.Integer("num_patients_visited", 0, FacilityLimits.MaxPatientsOfDay),
        NumPatientsHomeQuarantine = body.Integer("num_patients_home_quarantine", 0, FacilityLimits.MaxPatientsOfDay),
        NumPatientsIsolation = body.Integer("num_patients_isolation", 0, FacilityLimits.MaxPatientsOfDay),
        NumPatientReferred = body.Integer("num_patient_referred", 0, FacilityLimits.MaxPatientsOfDay),
        NumPatientConfirmedPositive = body.Integer("num_patient_confirmed_positive", 0, FacilityLimits.MaxPatientsOfDay),
    });
}
