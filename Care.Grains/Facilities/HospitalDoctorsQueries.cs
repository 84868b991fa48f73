using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("hospital-doctors-queries")]
public sealed class HospitalDoctorsQueries(CareDatabase database, FacilityAccess access) : Grain, IHospitalDoctorsQueries
{
    private const string Kind = "hospital_doctors";

    public async Task<Outcome<Page<HospitalDoctors>>> List(Guid facility, Paging paging, CancellationToken cancellation)
    {
        if (!GlobalPermissions.MayRead(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        if (!await access.Sees(CallerPermissions.Current, facility))
        {
            return Page<HospitalDoctors>.Empty;
        }

        await using var command = new Criteria().Add($"t.facility = {facility}").Page(database.Reads, Kind, "t.pk", paging);
        return await command.ReadPage(Shown, cancellation);
    }

    public async Task<Outcome<Document<HospitalDoctors>>> Find(Guid facility, int area, CancellationToken cancellation) =>
        !GlobalPermissions.MayRead(CallerPermissions.Current) ? Error.Denied
            : await Seen(facility, area, cancellation) is { } found ? Document<HospitalDoctors>.Of(found)
            : Error.NotFound(HospitalDoctorsGrain.Entity);

    public async Task<Outcome<Guid>> Locate(Guid facility, int area, CancellationToken cancellation) =>
        !await access.MayWriteBelow(CallerPermissions.Current, facility) ? Error.Denied
            : await Seen(facility, area, cancellation) is { } found ? found.Id
            : Error.NotFound(HospitalDoctorsGrain.Entity);

    /// <summary>Read where it is written: what a caller just stored is there.</summary>
    private async Task<HospitalDoctors?> Seen(Guid facility, int area, CancellationToken cancellation)
    {
        if (!await access.Sees(CallerPermissions.Current, facility))
        {
            return null;
        }

        await using var command = new Criteria().Add($"t.facility = {facility}").Add($"t.area = {area}").Page(database.State, Kind, "t.pk", new Paging(1, 0));
        return (await command.ReadCounted(Shown, cancellation)).Items.SingleOrDefault();
    }

    private static HospitalDoctors Shown(NpgsqlDataReader row)
    {
        var (id, state) = KindPage.Row<HospitalDoctorsState>(row, PageReader.FirstColumn);
        return state.Shown(id);
    }
}
