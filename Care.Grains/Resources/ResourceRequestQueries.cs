using System.Collections.Immutable;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;
using Orleans.Concurrency;

namespace Care.Grains.Resources;

[StatelessWorker(maxLocalWorkers: 16), GrainType("resource-request-queries")]
internal sealed class ResourceRequestQueries(CareDatabase database, ResourceRequestViews views) : Grain, IResourceRequestQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<ResourceRequest>>> List(
        ResourceRequestFilter filter, ImmutableArray<ResourceRequestOrdering> order, Paging paging, CancellationToken cancellation)
    {
        if (!ResourcePermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = new ResourceRequestListSql(ResourceScope.Of(Permissions), filter, order).Page(database.Reads, paging);
        var (count, rows) = await command.ReadStored<ResourceRequestState>(cancellation);
        return Page<ResourceRequest>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<CsvFile>> Export(
        ResourceRequestFilter filter, ImmutableArray<ResourceRequestOrdering> order, CancellationToken cancellation)
    {
        if (!ResourcePermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = new ResourceRequestListSql(ResourceScope.Of(Permissions), filter, order).Export(database.Reads);
        return await command.ReadCsv("resourcerequest_export.csv", ResourceRequestListSql.Columns, cancellation);
    }
}
