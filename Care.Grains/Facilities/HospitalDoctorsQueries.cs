using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("hospital-doctors-queries")]
internal sealed class HospitalDoctorsQueries(CareDatabase database, FacilityAccess access, HospitalDoctorsViews views)
    : FacilityChildQueries<HospitalDoctorsState, HospitalDoctors>(database, access, views), IHospitalDoctorsQueries
{
    public Task<Outcome<Page<HospitalDoctors>>> List(Guid facility, Paging paging, CancellationToken cancellation) =>
        List(facility, new Criteria(), paging, cancellation);

    public Task<Outcome<Document<HospitalDoctors>>> Find(Guid facility, int area, CancellationToken cancellation) => Find(facility, OfArea(area), cancellation);

    public Task<Outcome<Guid>> Locate(Guid facility, int area, CancellationToken cancellation) => Locate(facility, OfArea(area), cancellation);

    private static Criteria OfArea(int area) => new Criteria().Add($"t.area = {area}");
}
