using Care.Grains.Locations;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Assets;
using Care.Interfaces.Choices;
using Care.Interfaces.Locations;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Assets;

/// <summary>The forms in which assets are shown (contract 03, §1).</summary>
internal sealed class AssetViews(LocationViews locations, UserDirectory users) : IEntityViews<AssetServiceState, ServiceRecord>
{
    /// <summary>What assets show of others, as it is now.</summary>
    public async ValueTask<AssetRelatedEntities> RelatedTo(IReadOnlyCollection<AssetRow> rows, CancellationToken cancellation = default) => new(
        await locations.ById(rows.Select(row => (Guid?)row.State.CurrentLocation), cancellation),
        await users.FindAll(rows.SelectMany(row => row.LastService?.State.Edits.Select(edit => edit.EditedBy) ?? []), cancellation));

    /// <summary>Assets as they are named inside other answers, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Asset>> ById(IReadOnlyCollection<AssetRow> rows, CancellationToken cancellation = default)
    {
        var related = await RelatedTo(rows, cancellation);
        return rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => Named(row, related));
    }

    /// <summary>The assets of a page.</summary>
    public async ValueTask<IReadOnlyList<AssetWithStatus>> Of(IReadOnlyList<AssetRow> rows, CancellationToken cancellation = default)
    {
        var related = await RelatedTo(rows, cancellation);
        return [.. rows.Select(row => Whole(row, related))];
    }

    /// <summary>An asset as it is named inside other answers.</summary>
    public async ValueTask<Asset> Named(AssetRow row) => Named(row, await RelatedTo([row]));

    /// <summary>An asset as everybody may see it.</summary>
    public async ValueTask<AssetPublic> Public(AssetRow row, CancellationToken cancellation = default) =>
        AssetMapper.Public(row.State, row.Id, (await locations.ById([row.State.CurrentLocation], cancellation))[row.State.CurrentLocation].View);

    /// <summary>The service records of a page.</summary>
    public async ValueTask<IReadOnlyList<ServiceRecord>> Of(IReadOnlyList<Stored<AssetServiceState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(row => row.State.Edits.Select(edit => edit.EditedBy)), cancellation);
        return [.. rows.Select(row => Service(row, people))];
    }

    internal static Asset Named(AssetRow row, AssetRelatedEntities related)
    {
        var at = related.Locations[row.State.CurrentLocation];
        return AssetMapper.Named(row.State, row.Id, at.View, Service(row.LastService, related), at.MiddlewareOf(row.State.Meta.MiddlewareHostname));
    }

    private static AssetWithStatus Whole(AssetRow row, AssetRelatedEntities related)
    {
        var at = related.Locations[row.State.CurrentLocation];
        return AssetMapper.Whole(
            row.State, row.Id, at.View, Service(row.LastService, related), at.MiddlewareOf(row.State.Meta.MiddlewareHostname),
                Choice<AvailabilityStatus>.Label(row.LatestStatus));
    }

    private static ServiceRecord? Service(Stored<AssetServiceState>? row, AssetRelatedEntities related) => row is null ? null : Service(row, related.Users);

    private static ServiceRecord Service(Stored<AssetServiceState> row, IReadOnlyDictionary<int, UserRow> people) => new()
    {
        Id = row.Id,
        ServicedOn = row.State.ServicedOn,
        Note = row.State.Note,
        CreatedDate = row.State.CreatedDate,
        ModifiedDate = row.State.ModifiedDate,
        Edits =
        [
            .. row.State.Edits.Select(edit => new ServiceEdit
            {
                Id = row.Id,
                ServicedOn = edit.ServicedOn,
                Note = edit.Note,
                EditedOn = edit.EditedOn,
                EditedBy = edit.EditedBy is { } user ? people.GetValueOrDefault(user)?.Min : null,
            }),
        ],
    };
}

/// <summary>What assets show of others.</summary>
/// <param name="Locations">Where they are.</param>
/// <param name="Users">Who serviced them.</param>
internal sealed record AssetRelatedEntities(IReadOnlyDictionary<Guid, Located> Locations, IReadOnlyDictionary<int, UserRow> Users);

[Mapper]
internal static partial class AssetMapper
{
    [MapperIgnoreSource(nameof(AssetState.LastService))]
    public static partial Asset Named(
        AssetState state, Guid id, AssetLocation locationObject, ServiceRecord? lastService, ResolvedMiddleware? resolvedMiddleware);

    [MapperIgnoreSource(nameof(AssetState.LastService))]
    public static partial AssetWithStatus Whole(
        AssetState state, Guid id, AssetLocation locationObject, ServiceRecord? lastService, ResolvedMiddleware? resolvedMiddleware, string? latestStatus);

    public static partial AssetPublic Public(AssetState state, Guid id, AssetLocation locationObject);

    private static string Label(AssetType type) => Choice<AssetType>.Label(type);

    private static string Label(AssetStatus status) => Choice<AssetStatus>.Label(status);
}
