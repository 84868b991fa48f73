using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>The forms in which comments are shown (contract 06, §8).</summary>
public sealed class ShiftingCommentViews(UserDirectory users)
{
    public async ValueTask<ShiftingComment> Whole(Guid id, ShiftingCommentState state) => new()
    {
        Id = id,
        ExternalId = id,
        Comment = state.Comment,
        CreatedDate = state.CreatedDate,
        ModifiedDate = state.ModifiedDate,
        CreatedBy = state.CreatedBy,
        CreatedByObject = (await users.Find(state.CreatedBy))?.Min,
    };

    public async ValueTask<IReadOnlyList<ShiftingCommentItem>> Items(IReadOnlyList<Stored<ShiftingCommentState>> rows, CancellationToken cancellation)
    {
        var authors = await users.FindAll(rows.Select(row => row.State.CreatedBy), cancellation);
        return [.. rows.Select(row => new ShiftingCommentItem
        {
            Id = row.Id,
            Comment = row.State.Comment,
            ModifiedDate = row.State.ModifiedDate,
            CreatedByObject = row.State.CreatedBy is { } key && authors.TryGetValue(key, out var author) ? new(key, author.State.FirstName, author.State.LastName) : null,
        })];
    }
}
