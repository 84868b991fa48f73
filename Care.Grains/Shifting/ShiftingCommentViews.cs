using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>The forms in which comments are shown (contract 06, §8).</summary>
internal sealed class ShiftingCommentViews(UserDirectory users)
{
    public async ValueTask<ShiftingComment> Whole(Guid id, ShiftingCommentState state) =>
        ShiftingMapper.Comment(state, id, id, (await users.Find(state.CreatedBy))?.Min);

    public async ValueTask<IReadOnlyList<ShiftingCommentItem>> Items(IReadOnlyList<Stored<ShiftingCommentState>> rows, CancellationToken cancellation)
    {
        var authors = await users.FindAll(rows.Select(row => row.State.CreatedBy), cancellation);
        return [.. rows.Select(row => ShiftingMapper.CommentItem(
            row.State,
            row.Id,
            row.State.CreatedBy is { } key && authors.TryGetValue(key, out var author) ? new(key, author.State.FirstName, author.State.LastName) : null))];
    }
}
