using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Facilities;

/// <summary>Doctors by facility and area (contract 02, §6).</summary>
internal static class HospitalDoctorsRoutes
{
    public static void MapHospitalDoctors(this IEndpointRouteBuilder routes)
    {
        var doctors = routes.MapGroup("/api/v1/facility/{facility}/hospital_doctor").WithTags("hospital_doctor");
        doctors.MapGet("/", List).Produces<HospitalDoctors[]>();
        doctors.MapPost("/", Add).Produces<HospitalDoctors>(StatusCodes.Status201Created);
        doctors.MapGet("/{area:int}/", Get).Produces<HospitalDoctors>();
        doctors.MapMethods("/{area:int}/", ["PUT", "PATCH"], Change).Produces<HospitalDoctors>();
        doctors.MapDelete("/{area:int}/", Remove).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> List(string facility, HttpContext http, Cluster cluster)
    {
        var (id, paging) = (FacilityPath.Parse(facility), new RequestQuery(http.Request).Paging);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IHospitalDoctorsQueries>(0).List(id, paging, http.RequestAborted)), paging);
    }

    private static async Task<IResult> Add(string facility, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var body = await http.ReadBodyBelow(cluster, id, BodyOf);
        return Answer.Created(await cluster.Grains.GetGrain<IHospitalDoctors>(Guid.NewGuid()).Add(id, body));
    }

    private static async Task<IResult> Get(string facility, int area, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IHospitalDoctorsQueries>(0).Find(id, area, http.RequestAborted)));
    }

    private static async Task<IResult> Change(string facility, int area, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var found = await cluster.Read(grains => grains.GetGrain<IHospitalDoctorsQueries>(0).Locate(id, area, http.RequestAborted));
        return found.Succeeded
            ? Answer.Ok(await cluster.Grains.GetGrain<IHospitalDoctors>(found.Value).Change(id, await http.ReadBodyBelow(cluster, id, BodyOf)))
            : Answer.Refused(found.Error);
    }

    private static async Task<IResult> Remove(string facility, int area, HttpContext http, Cluster cluster)
    {
        var id = FacilityPath.Parse(facility);
        var found = await cluster.Read(grains => grains.GetGrain<IHospitalDoctorsQueries>(0).Locate(id, area, http.RequestAborted));
        return found.Succeeded
            ? Answer.Empty(await cluster.Grains.GetGrain<IHospitalDoctors>(found.Value).Remove(id))
            : Answer.Refused(found.Error);
    }

    private static HospitalDoctorsWrite BodyOf(RequestBody body) => body.Checked(new HospitalDoctorsWrite
    {
        Area = body.Plain<DoctorType>("area", required: true),
        Count = body.Integer("count", 0, FacilityLimits.MaxDoctors, required: true),
    });
}
