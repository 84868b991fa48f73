using Care.Interfaces.Facilities;

namespace Care.WebFront.Facilities;

/// <summary>Doctors by facility and area (contract 02, §6).</summary>
internal static class HospitalDoctorsRoutes
{
    public static void MapHospitalDoctorsRoutes(this IEndpointRouteBuilder routes)
    {
        var doctors = routes.MapFacilityChild<IHospitalDoctorsQueries, IHospitalDoctors, HospitalDoctors>(
            "hospital_doctor", "area", (queries, facility, area, cancellation) => queries.Locate(facility, area, cancellation));
        doctors.List("Doctors of a facility, by area", (queries, facility, paging, cancellation) => queries.List(facility, paging, cancellation));
        doctors.Get("Doctors of an area", (queries, facility, area, cancellation) => queries.Find(facility, area, cancellation));
        doctors.Create<HospitalDoctorsWrite>("Say how many doctors of an area there are", (doctors, facility, body) => doctors.Add(facility, body));
        doctors.Update<HospitalDoctorsWrite>("Change how many doctors of an area there are", (doctors, facility, body) => doctors.Change(facility, body));
        doctors.Delete("Say no more of the doctors of an area", (doctors, facility) => doctors.Remove(facility));
    }
}
