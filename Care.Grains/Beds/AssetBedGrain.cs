using System.Text.Json;
using Care.Grains.Assets;
using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;

namespace Care.Grains.Beds;

/// <summary>That an asset stands once at a bed, and one monitor at the most, is held by the table of all links (<c>0240_beds.sql</c>).</summary>
[GrainType("asset-bed")]
internal sealed class AssetBedGrain(
    [Row] IPersistentState<AssetBedState> stored,
    EntityStore store,
    FacilityAccess access,
    BedViews views,
    IBedRows rows)
    : EntityGrain<AssetBedState>(stored, store), IAssetBed
{
    public async Task<Outcome<Document<AssetBed>>> Get() => await IsSeen() ? await View() : NotFound;

    public async Task<Outcome<Done>> ForPreset() => await IsSeen() ? default(Done) : NotFound;

    public async Task<Outcome<Document<AssetBed>>> Link(AssetBedWrite body) =>
        IsTaken ? Error.Denied
        : await Check(body) is { } refused ? refused
        : await Store(new() { Pk = EntityKeys.ToBeDrawn }, body);

    public async Task<Outcome<Document<AssetBed>>> Update(AssetBedWrite body)
    {
        if (!await IsSeen())
        {
            return NotFound;
        }

        if ((AssetBedRule.CheckNamed(body) ?? await Check(body)) is { } refused)
        {
            return refused;
        }

        return await Store(State, body);
    }

    public async Task<Outcome<Done>> Remove()
    {
        if (!await IsSeen())
        {
            return NotFound;
        }

        if (await Save(State with { Deleted = true, IsClosing = true }, touch: false, [RemoveCameraPresets.Of(Id, Now)]) is { } collision)
        {
            return collision;
        }

        await FinishRemoving();
        return default(Done);
    }

    public async Task Unlink()
    {
        if (Exists)
        {
            await SaveDeleted();
        }
    }

    public async Task FinishRemoving()
    {
        if (!State.IsClosing)
        {
            return;
        }

        using (ClusterCaller.For($"remove link {Id}", State).Enter())
        {
            foreach (var preset in await rows.PresetsOf(Id))
            {
                await GrainFactory.GetGrain<ICameraPreset>(preset).RemoveWithLink();
            }
        }

        await Save(State with { IsClosing = false }, touch: false);
    }

    /// <summary>
    /// AB2 to AB6; the missing access is a 403 in place of the contract's 500. A link is in its own way, so one that keeps its pair is refused (a quirk of the
    /// contract that is kept).
    /// </summary>
    private async Task<Error?> Check(AssetBedWrite body)
    {
        var (asset, bed) = await Briefings(body.Asset.Value, body.Bed.Value);
        return asset is null ? Kind<AssetState>.NotFound
            : bed is null ? Kind<BedState>.NotFound
            : !await access.Reaches(Permissions, asset.Facility) || !await access.Reaches(Permissions, bed.Facility) ? Error.Denied
            : await rows.IsLinked(body.Asset.Value, body.Bed.Value) ? AssetBedRule.AlreadyLinked
            : AssetBedRule.Check(asset.AssetClass, asset.Facility, bed.Facility);
    }

    private async Task<(AssetBriefing? Asset, BedBriefing? Bed)> Briefings(Guid asset, Guid bed)
    {
        using (ClusterCaller.For("link").Enter())
        {
            return (await GrainFactory.GetGrain<IAsset>(asset).Briefing(), await GrainFactory.GetGrain<IBed>(bed).Briefing());
        }
    }

    private async ValueTask<bool> IsSeen()
    {
        if (!Exists)
        {
            return false;
        }

        // Its bed may have been moved; one that is deleted took its links along.
        using (ClusterCaller.For("link").Enter())
        {
            var bed = await GrainFactory.GetGrain<IBed>(State.Bed).Briefing();
            return bed is not null && await access.Sees(Permissions, bed.Facility);
        }
    }

    private async Task<Outcome<Document<AssetBed>>> Store(AssetBedState state, AssetBedWrite body)
    {
        var next = state.Merge(body);
        next = body.Meta.Sent ? next with { Meta = JsonSerializer.Deserialize<JsonElement>(body.Meta.Value!) } : next;
        return await Save(next) is { } collision ? collision : await View();
    }

    protected override async Task<object?> Made(object? refused) => (Outcome<Document<AssetBed>>)await View();

    private async Task<Document<AssetBed>> View() => Document<AssetBed>.Of((await views.Of([(await rows.Link(Id))!]))[0], State.ModifiedDate);
}

/// <summary>A monitor or a camera at a bed as it is stored (contract 03, §5).</summary>
[Kind("asset_bed")]
internal sealed record AssetBedState : EntityState
{
    public Guid Asset { get; init; }

    public Guid Bed { get; init; }

    public JsonElement? Meta { get; init; }

    /// <summary>True from the deletion on until the camera's presets are deleted, too.</summary>
    public bool IsClosing { get; init; }
}
