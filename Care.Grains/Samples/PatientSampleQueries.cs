using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;
using Orleans.Concurrency;

namespace Care.Grains.Samples;

[StatelessWorker(maxLocalWorkers: 16), GrainType("patient-sample-queries")]
internal sealed class PatientSampleQueries(CareDatabase database, PatientSampleViews views) : Grain, IPatientSampleQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<PatientSample>>> List(Guid? patient, PatientSampleFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!MayList(patient))
        {
            return Error.Denied;
        }

        await using var command = new PatientSampleListSql(PatientSampleScope.Of(Permissions), patient, filter).Page(database.Reads, paging);
        var (count, rows) = await command.ReadCounted(row => PatientSampleRows.Read(row, PageReader.FirstColumn), cancellation);
        return Page<PatientSample>.Of(count, await views.Of(rows, Permissions, cancellation));
    }

    public async Task<Outcome<CsvFile>> Export(Guid? patient, PatientSampleFilter filter, CancellationToken cancellation)
    {
        if (!MayList(patient))
        {
            return Error.Denied;
        }

        await using var command = new PatientSampleListSql(PatientSampleScope.Of(Permissions), patient, filter).Export(database.Reads);
        return await command.ReadCsv("patientsample_export.csv", PatientSampleListSql.Columns, cancellation);
    }

    private static bool MayList(Guid? patient) =>
        patient is null ? PatientSamplePermissions.MayListAll(Permissions) : PatientSamplePermissions.MayReadAny(Permissions);
}
