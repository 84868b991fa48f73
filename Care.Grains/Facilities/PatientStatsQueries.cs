using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("patient-stats-queries")]
internal sealed class PatientStatsQueries(CareDatabase database, FacilityAccess access) : Grain, IPatientStatsQueries
{
    public async Task<Outcome<Page<PatientStats>>> List(Guid facility, DateRange? entered, Paging paging, CancellationToken cancellation)
    {
        if (!GlobalPermissions.MayRead(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        if (!await access.Sees(CallerPermissions.Current, facility))
        {
            return Page<PatientStats>.Empty;
        }

        var criteria = new Criteria()
            .Add($"t.facility = {facility}")
            .AddIf(entered?.After is not null, $"t.entry_date >= {entered?.After ?? default}")
            .AddIf(entered?.Before is not null, $"t.entry_date <= {entered?.Before ?? default}");
        var (count, days) = await criteria.ReadStored<PatientStatsState>(database.Reads, "t.entry_date desc", paging, cancellation);
        return Page<PatientStats>.Of(count, [.. days.Select(day => PatientStatsMapper.View(day.State, day.Id))]);
    }
}
