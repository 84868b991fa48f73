using Care.Grains.Comments;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;
using Orleans.Concurrency;

namespace Care.Grains.Resources;

[StatelessWorker(maxLocalWorkers: 16), GrainType("resource-comment-queries")]
internal sealed class ResourceCommentQueries(CareDatabase database, ResourceCommentViews views)
    : RequestCommentQueries<ResourceCommentState, ResourceRequestState, ResourceComment, ResourceComment>(database), IResourceCommentQueries
{
    protected override bool MayReadAny(PermissionSet caller) => ResourcePermissions.MayReadAny(caller);

    protected override string Scope(Criteria criteria) => ResourceScopeSql.Rows(ResourceScope.Of(Permissions), criteria);

    protected override ValueTask<IReadOnlyList<ResourceComment>> Items(IReadOnlyList<Stored<ResourceCommentState>> rows, CancellationToken cancellation) =>
        views.Of(rows, cancellation);

    protected override async ValueTask<ResourceComment> View(Stored<ResourceCommentState> row, CancellationToken cancellation) =>
        (await views.Of([row], cancellation))[0];
}
