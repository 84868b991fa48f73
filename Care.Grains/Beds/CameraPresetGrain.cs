using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;

namespace Care.Grains.Beds;

/// <summary>That a name is given once among the presets of a bed is held by the table of all presets (<c>0240_beds.sql</c>).</summary>
[GrainType("camera-preset")]
internal sealed class CameraPresetGrain(
    [Row] IPersistentState<CameraPresetState> stored,
    EntityStore store,
    BedViews views,
    IBedRows rows)
    : EntityGrain<CameraPresetState>(stored, store), ICameraPreset
{
    public async Task<Outcome<Document<CameraPreset>>> Get(Guid link) => await Gate(link) is { } refused ? refused : await View();

    public async Task<Outcome<Document<CameraPreset>>> Add(Guid link, CameraPresetWrite body)
    {
        if (IsTaken)
        {
            return Error.Denied;
        }

        return (await GrainFactory.GetGrain<IAssetBed>(link).ForPreset()).Error is { } refused
            ? refused
            : await Store(new CameraPresetState { Pk = EntityKeys.ToBeDrawn, AssetBed = link, CreatedBy = Permissions.Pk }.Merge(body));
    }

    public async Task<Outcome<Document<CameraPreset>>> Update(Guid link, CameraPresetWrite body)
    {
        if (await Gate(link) is { } refused)
        {
            return refused;
        }

        // The preset is in its own way (a quirk of the contract that is kept).
        return body.Name is { Sent: true, Value: { } name } && name == State.Name
            ? CameraPresetWrite.NameTaken
            : await Store(State.Merge(body) with { UpdatedBy = Permissions.Pk });
    }

    public async Task<Outcome<Done>> Remove(Guid link) => await Gate(link) is { } refused ? refused : await SaveDeleted();

    public async Task RemoveWithLink()
    {
        if (Exists)
        {
            await SaveDeleted();
        }
    }

    private async Task<Error?> Gate(Guid link) =>
        (await GrainFactory.GetGrain<IAssetBed>(link).ForPreset()).Error ?? (Exists && State.AssetBed == link ? null : NotFound);

    private async Task<Outcome<Document<CameraPreset>>> Store(CameraPresetState next) => await Save(next) is { } collision ? collision : await View();

    private async Task<Document<CameraPreset>> View() =>
        Document<CameraPreset>.Of((await views.Of([new CameraPresetRow(Id, State, (await rows.Link(State.AssetBed))!)]))[0], State.ModifiedDate);
}

/// <summary>A preset of a camera at a bed as it is stored (contract 03, §6).</summary>
[Kind("camera_preset")]
internal sealed record CameraPresetState : EntityState
{
    public Guid AssetBed { get; init; }

    public string? Name { get; init; }

    public CameraPosition Position { get; init; } = new(0, 0, 0);

    public int? CreatedBy { get; init; }

    public int? UpdatedBy { get; init; }

    public bool IsMigrated { get; init; }
}
