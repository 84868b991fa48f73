using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Resources;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Resources;

/// <summary>The form in which comments are shown (contract 06, §10).</summary>
internal sealed class ResourceCommentViews(UserDirectory users) : IEntityViews<ResourceCommentState, ResourceComment>
{
    public async ValueTask<IReadOnlyList<ResourceComment>> Of(
        IReadOnlyList<Stored<ResourceCommentState>> rows, CancellationToken cancellation = default)
    {
        var authors = await users.FindAll(rows.Select(row => row.State.CreatedBy), cancellation);
        return [.. rows.Select(row =>
            ResourceCommentMapper.View(row.State, row.Id, row.State.CreatedBy is { } user ? authors.GetValueOrDefault(user)?.Min : null))];
    }
}

[Mapper]
internal static partial class ResourceCommentMapper
{
    public static partial ResourceComment View(ResourceCommentState state, Guid id, UserMin? createdByObject);
}
