using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Consultations;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consultation-queries")]
public sealed class ConsultationQueries(CareDatabase database, ConsultationViews views) : Grain, IConsultationQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public Task<Outcome<Document<AssetPatient>>> PatientOfAsset(string? presetName) => Task.FromResult<Outcome<Document<AssetPatient>>>(
        Permissions.Asset is null ? Error.Denied : Error.OfDetail(ErrorKind.NotFound, "No consultation bed found for this asset"));

    public async Task<Outcome<Page<Consultation>>> List(ConsultationFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!ConsultationPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = ConsultationListSql.Command(database.Reads, ConsultationScope.Standard(Permissions), filter, paging);
        var (count, rows) = await command.ReadCounted(row => ConsultationSql.Read(row, PageReader.FirstColumn)!, cancellation);
        return Page<Consultation>.Of(count, await views.Of(rows, cancellation));
    }
}
