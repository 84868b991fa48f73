using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

[GrainType("shifting-comment")]
internal sealed class ShiftingCommentGrain(
    [Row] IPersistentState<ShiftingCommentState> stored, EntityStore store, ShiftingCommentViews views)
    : EntityGrain<ShiftingCommentState>(stored, store), IShiftingComment
{
    public async Task<Outcome<Document<ShiftingComment>>> Write(Guid request, string text)
    {
        var author = Permissions;
        if (!ShiftingPermissions.MayWriteAny(author) || IsTaken)
        {
            return Error.Denied;
        }

        if ((await GrainFactory.GetGrain<IShifting>(request).AllowComment()).Error is { } refused)
        {
            return refused;
        }

        var comment = new ShiftingCommentState { Pk = EntityKeys.ToBeDrawn, Request = request, Comment = text, CreatedBy = author.Pk };
        return await Save(comment) is { } collision ? collision : Document<ShiftingComment>.Of(await views.Whole(this.GetPrimaryKey(), State));
    }
}

/// <summary>A comment as it is stored (contract 06, §8).</summary>
[Kind("shifting_comment", Name = "ShiftingRequestComment")]
internal sealed record ShiftingCommentState : EntityState
{
    /// <summary>The request that is commented on.</summary>
    public Guid Request { get; init; }

    public string Comment { get; init; } = "";

    public int? CreatedBy { get; init; }
}
