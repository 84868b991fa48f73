using Care.Grains.Beds;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Consultations;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consultation-queries")]
internal sealed class ConsultationQueries(CareDatabase database, ConsultationDocuments documents, AssetBedside bedside, BedViews beds)
    : Grain, IConsultationQueries
{
    private static readonly Error NoStay = Error.OfDetail(ErrorKind.NotFound, "No consultation bed found for this asset");
    private static readonly Error NoConsultation = Error.OfDetail(ErrorKind.NotFound, "No consultation found for this asset");

    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Document<AssetPatient>>> PatientOfAsset(string? presetName)
    {
        if (Permissions.Asset is not { } asset)
        {
            return Error.Denied;
        }

        var (bed, consultation, patient) = await bedside.StayAt(asset);
        return bed is not { } at ? NoStay
            : consultation is not { } current || patient is not { } lying ? NoConsultation
            : Document<AssetPatient>.Of(
                new(current, lying, at, string.IsNullOrEmpty(presetName) ? [] : await beds.Of(await bedside.Presets(asset, at, presetName))));
    }

    public async Task<Outcome<Page<Consultation>>> List(ConsultationFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!ConsultationPermissions.MayListAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = ConsultationListSql.Command(database.Reads, ConsultationScope.Standard(Permissions), filter, paging);
        return await documents.Page(command, cancellation);
    }
}
