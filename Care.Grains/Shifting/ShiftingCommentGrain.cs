using Care.Grains.Comments;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

[GrainType("shifting-comment")]
internal sealed class ShiftingCommentGrain(
    [Row] IPersistentState<ShiftingCommentState> stored, EntityStore store, ShiftingCommentViews views)
    : RequestCommentGrain<ShiftingCommentState, ShiftingComment>(stored, store), IShiftingComment
{
    protected override bool MayComment(PermissionSet caller) => ShiftingPermissions.MayWriteAny(caller);

    protected override Task<Outcome<Done>> AllowComment(Guid request) => GrainFactory.GetGrain<IShifting>(request).AllowComment();

    protected override ValueTask<ShiftingComment> View(Stored<ShiftingCommentState> comment) => views.Whole(comment.Id, comment.State);
}

/// <summary>A comment as it is stored (contract 06, §8).</summary>
[Kind("shifting_comment", Name = "ShiftingRequestComment")]
internal sealed record ShiftingCommentState : RequestCommentState;
