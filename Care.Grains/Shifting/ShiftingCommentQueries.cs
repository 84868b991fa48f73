using Care.Grains.Comments;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Orleans.Concurrency;

namespace Care.Grains.Shifting;

[StatelessWorker(maxLocalWorkers: 16), GrainType("shifting-comment-queries")]
internal sealed class ShiftingCommentQueries(CareDatabase database, ShiftingCommentViews views)
    : RequestCommentQueries<ShiftingCommentState, ShiftingState, ShiftingCommentItem, ShiftingComment>(database), IShiftingCommentQueries
{
    protected override bool MayReadAny(PermissionSet caller) => ShiftingPermissions.MayReadAny(caller);

    protected override string Scope(Criteria criteria) => ShiftingScopeSql.Rows(ShiftingScope.Comments(Permissions), criteria);

    protected override ValueTask<IReadOnlyList<ShiftingCommentItem>> Items(
        IReadOnlyList<Stored<ShiftingCommentState>> rows, CancellationToken cancellation) => views.Items(rows, cancellation);

    protected override ValueTask<ShiftingComment> View(Stored<ShiftingCommentState> row, CancellationToken cancellation) => views.Whole(row.Id, row.State);
}
