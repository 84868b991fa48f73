using System.Collections.Immutable;
using Care.Grains.Access;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Orleans.Concurrency;

namespace Care.Grains.Patients;

[StatelessWorker(maxLocalWorkers: 16), GrainType("patient-queries")]
public sealed class PatientQueries(
    CareDatabase database, PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, PatientViews views, TimeProvider time) : Grain, IPatientQueries
{
    private static PermissionSet Asking => CallerPermissions.Current;

    public async Task<Outcome<Page<PatientListItem>>> List(
        PatientFilter filter, ImmutableArray<PatientOrdering> order, Paging paging, CancellationToken cancellation)
    {
        if (!PatientRules.MayReadAny(Asking))
        {
            return Refusal.Denied;
        }

        await using var command = new PatientListSql(PatientScope.Standard(Asking), filter, order, time.GetUtcNow()).Command(database.Reads, paging);
        var (count, rows) = await command.ReadCounted(row => SqlPatientRows.Read(row, PageReader.FirstColumn), cancellation);
        return Page<PatientListItem>.Of(count, await Items(rows, cancellation));
    }

    /// <summary>The list form, with what is named of others out of this silo's memory.</summary>
    private async ValueTask<IReadOnlyList<PatientListItem>> Items(IReadOnlyList<PatientRow> rows, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var around = await facilities.FindAll(rows.Select(row => row.State.Facility), cancellation);
        var assigned = await users.FindAll(rows.Select(row => row.State.AssignedTo), cancellation);
        return [.. rows.Select(row => views.Item(
            row.Id,
            row.State,
            row.State.Facility is { } facility ? around.GetValueOrDefault(facility) : null,
            row.State.AssignedTo is { } user ? assigned.GetValueOrDefault(user) : null,
            map))];
    }
}
