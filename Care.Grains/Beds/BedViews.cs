using System.Text.Json;
using Care.Grains.Assets;
using Care.Grains.Locations;
using Care.Grains.Users;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Choices;
using Care.Interfaces.Locations;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Beds;

/// <summary>The forms in which beds, stays in them, what stands at them and where its cameras look are shown (contract 03, §1).</summary>
internal sealed class BedViews(LocationViews locations, AssetViews assets, UserDirectory users)
{
    /// <summary>The beds of a page.</summary>
    public async ValueTask<IReadOnlyList<Bed>> Of(IReadOnlyList<BedRow> rows, CancellationToken cancellation = default)
    {
        var located = await locations.ById(rows.Select(row => (Guid?)row.State.Location), cancellation);
        return [.. rows.Select(row => View(row, located))];
    }

    /// <summary>The stays of a page.</summary>
    public async ValueTask<IReadOnlyList<ConsultationBed>> Of(IReadOnlyList<StayRow> rows, CancellationToken cancellation = default)
    {
        var located = await locations.ById(rows.Select(row => (Guid?)row.Bed.State.Location), cancellation);
        var assigned = await assets.ById([.. rows.SelectMany(row => row.Assets)], cancellation);
        return [.. rows.Select(row => BedMapper.View(row.State, row.Id, View(row.Bed, located), [.. row.Assets.Select(asset => assigned[asset.Id])]))];
    }

    /// <summary>The links of a page.</summary>
    public async ValueTask<IReadOnlyList<AssetBed>> Of(IReadOnlyList<AssetBedRow> rows, CancellationToken cancellation = default)
    {
        var located = await locations.ById(rows.Select(row => (Guid?)row.Bed.State.Location), cancellation);
        var linked = await assets.ById([.. rows.Select(row => row.Asset)], cancellation);
        return [.. rows.Select(row => BedMapper.View(row.State, row.Id, linked[row.Asset.Id], View(row.Bed, located)))];
    }

    /// <summary>The presets of a page.</summary>
    public async ValueTask<IReadOnlyList<CameraPreset>> Of(IReadOnlyList<CameraPresetRow> rows, CancellationToken cancellation = default)
    {
        var links = (await Of([.. rows.Select(row => row.Link).DistinctBy(link => link.Id)], cancellation)).ToDictionary(link => link.Id);
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.CreatedBy, row.State.UpdatedBy]), cancellation);
        return [.. rows.Select(row => BedMapper.View(row.State, row.Id, links[row.Link.Id], Person(row.State.CreatedBy), Person(row.State.UpdatedBy)))];

        UserMin? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user)?.Min : null;
    }

    private static Bed View(BedRow row, IReadOnlyDictionary<Guid, Located> located) =>
        BedMapper.View(row.State, row.Id, located[row.State.Location].View, row.IsOccupied);
}

[Mapper]
internal static partial class BedMapper
{
    private static readonly JsonElement Nothing = JsonSerializer.Deserialize<JsonElement>("{}");

    public static partial Bed View(BedState state, Guid id, AssetLocation locationObject, bool isOccupied);

    public static partial ConsultationBed View(ConsultationBedState state, Guid id, Bed bedObject, IReadOnlyList<Asset> assetsObjects);

    public static partial AssetBed View(AssetBedState state, Guid id, Asset assetObject, Bed bedObject);

    [MapperIgnoreSource(nameof(CameraPresetState.AssetBed))]
    public static partial CameraPreset View(CameraPresetState state, Guid id, AssetBed assetBed, UserMin? createdBy, UserMin? updatedBy);

    private static string Label(BedType type) => Choice<BedType>.Label(type);

    private static JsonElement Shown(JsonElement? meta) => meta ?? Nothing;
}
