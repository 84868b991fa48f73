using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Locations;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Locations;

/// <summary>The form in which locations are shown (contract 03, §1), out of this silo's memory.</summary>
internal sealed class LocationViews(LocationDirectory locations, FacilityDirectory facilities) : IEntityViews<AssetLocationState, AssetLocation>
{
    /// <summary>Locations that are named inside other answers, by id; those that were deleted among them.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Located>> ById(IEnumerable<Guid?> ids, CancellationToken cancellation = default)
    {
        var rows = await locations.FindAll(ids, cancellation);
        var owners = await facilities.FindAll(rows.Values.Select(row => (Guid?)row.State.Facility), cancellation);
        return rows.Values.ToDictionary(row => row.Id, row => Located(row, owners.GetValueOrDefault(row.State.Facility)));
    }

    /// <summary>The locations of a page, in its order.</summary>
    public async ValueTask<IReadOnlyList<AssetLocation>> Of(IReadOnlyList<Stored<AssetLocationState>> rows, CancellationToken cancellation = default)
    {
        var owners = await facilities.FindAll(rows.Select(row => (Guid?)row.State.Facility), cancellation);
        return [.. rows.Select(row => Located(row, owners.GetValueOrDefault(row.State.Facility)).View)];
    }

    private static Located Located(Stored<AssetLocationState> row, FacilityRow? facility) =>
        new(LocationMapper.View(row.State, row.Id, FacilityViews.Bare(facility)), row.State.MiddlewareAddress, facility?.State.MiddlewareAddress);
}

/// <summary>A location with the hosts that serve what is there.</summary>
/// <param name="View">The location.</param>
/// <param name="Middleware">Its own host, or null.</param>
/// <param name="FacilityMiddleware">Its facility's host, or null.</param>
internal sealed record Located(AssetLocation View, string? Middleware, string? FacilityMiddleware)
{
    /// <summary>The host that serves an asset here.</summary>
    /// <param name="own">The asset's own host, or null.</param>
    public ResolvedMiddleware? MiddlewareOf(string? own) => ResolvedMiddleware.Of(own, Middleware, FacilityMiddleware);
}

[Mapper]
internal static partial class LocationMapper
{
    [MapperIgnoreSource(nameof(AssetLocationState.Facility))]
    public static partial AssetLocation View(AssetLocationState state, Guid id, FacilityBare? facility);

    private static string Label(LocationType type) => Choice<LocationType>.Label(type);
}
