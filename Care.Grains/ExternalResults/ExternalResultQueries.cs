using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.ExternalResults;

[StatelessWorker(maxLocalWorkers: 16), GrainType("external-result-queries")]
internal sealed class ExternalResultQueries(CareDatabase database, ExternalResultViews views) : Grain, IExternalResultQueries
{
    internal const string Order = "t.pk desc";

    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<ExternalResult>>> List(ExternalResultFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!ExternalResultPermissions.MayUseAny(Permissions))
        {
            return Error.Denied;
        }

        var (count, rows) = await Scoped(filter).ReadStored<ExternalResultState>(database.Reads, Order, paging, cancellation);
        return Page<ExternalResult>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<CsvFile>> Export(ExternalResultFilter filter, CancellationToken cancellation)
    {
        if (!ExternalResultPermissions.MayUseAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = ExternalResultExport.Command(database.Reads, Scoped(filter));
        return await command.ReadCsv(ExternalResultExport.FileName, ExternalResultExport.Columns, cancellation);
    }

    public async Task<Outcome<Document<ExternalResult>>> Get(int pk, CancellationToken cancellation) =>
        !ExternalResultPermissions.MayUseAny(Permissions) ? Error.Denied
            : await Find(pk, cancellation) is { } found ? Document<ExternalResult>.Of((await views.Of([found], cancellation))[0], found.State.ModifiedDate)
            : Kind<ExternalResultState>.NotFound;

    public Task<Outcome<Guid>> LocateToChange(int pk, CancellationToken cancellation) =>
        Locate(ExternalResultPermissions.MayUseAny(Permissions), pk, cancellation);

    public Task<Outcome<Guid>> LocateToRemove(int pk, CancellationToken cancellation) =>
        Locate(ExternalResultPermissions.MayRemoveAny(Permissions), pk, cancellation);

    public Task<Outcome<Done>> MayUpload() =>
        Task.FromResult<Outcome<Done>>(ExternalResultPermissions.CheckUpload(Permissions) is { } denied ? denied : default(Done));

    internal static Criteria CriteriaOf(ExternalResultFilter filter) => new Criteria()
        .AddName(filter.Name, "t.name")
        .AddIf(filter.SrfId is not null, $"t.srf_id ilike {LikePattern.Containing(filter.SrfId ?? "")}")
        .AddIf(filter.MobileNumber is not null, $"t.mobile_number ilike {LikePattern.Containing(filter.MobileNumber ?? "")}")
        .AddIf(filter.Wards is not null, $"t.ward = any({(filter.Wards ?? []).ToArray()})")
        .AddIf(filter.Districts is not null, $"t.district = any({(filter.Districts ?? []).ToArray()})")
        .AddIf(filter.LocalBodies is not null, $"t.local_body = any({(filter.LocalBodies ?? []).ToArray()})")
        .AddIf(filter.SampleCollectionDate?.After is not null, $"t.sample_collection_date >= {filter.SampleCollectionDate?.After}")
        .AddIf(filter.SampleCollectionDate?.Before is not null, $"t.sample_collection_date <= {filter.SampleCollectionDate?.Before}")
        .AddIf(filter.ResultDate?.After is not null, $"t.result_date >= {filter.ResultDate?.After}")
        .AddIf(filter.ResultDate?.Before is not null, $"t.result_date <= {filter.ResultDate?.Before}")
        .AddIf(filter.CreatedDate?.From is not null, $"t.created_date >= {filter.CreatedDate?.From}")
        .AddIf(filter.CreatedDate?.Until is not null, $"t.created_date < {filter.CreatedDate?.Until}");

    private static Criteria Scoped(ExternalResultFilter filter) => CriteriaOf(filter).AddScope(ExternalResultScope.Of(Permissions));

    private async Task<Outcome<Guid>> Locate(bool mayAtAll, int pk, CancellationToken cancellation) =>
        !mayAtAll ? Error.Denied
            : await Find(pk, cancellation) is { } found ? found.Id
            : Kind<ExternalResultState>.NotFound;

    /// <summary>The result in the caller's scope. Read where it is written: what a caller just stored is there.</summary>
    private Task<Stored<ExternalResultState>?> Find(int pk, CancellationToken cancellation) => new Criteria().Add($"t.pk = {pk}")
        .AddScope(ExternalResultScope.Of(Permissions)).FindStored<ExternalResultState>(database.State, cancellation);
}
