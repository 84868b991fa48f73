using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;

namespace Care.Grains.Assets;

[GrainType("asset-service")]
internal sealed class ServiceRecordGrain(
    [Row] IPersistentState<AssetServiceState> stored,
    EntityStore store,
    FacilityAccess access,
    AssetViews views)
    : EntityGrain<AssetServiceState>(stored, store), IServiceRecord
{
    public async Task<Outcome<Document<ServiceRecord>>> Update(Guid asset, ServiceRecordWrite body)
    {
        if (!Exists || State.Asset != asset || await Briefing(asset) is not { } briefing || !await access.Sees(Permissions, briefing.Facility))
        {
            return NotFound;
        }

        var next = State.Merge(body);
        if (next == State)
        {
            return CheckUnchanged() is { } changed ? changed : await View();
        }

        if (State.Edits.Length >= AssetServiceState.MaxEdits)
        {
            return Error.Field("non_field_errors", $"A service record is changed {AssetServiceState.MaxEdits} times at the most");
        }

        return await Save(next with { Edits = [new(next.ServicedOn, next.Note, Now, Permissions.Pk), .. State.Edits] }) is { } collision
            ? collision
            : await View();
    }

    public async Task<Outcome<Done>> Enter(Guid asset, ServiceEntry entry)
    {
        if (IsTaken)
        {
            return default(Done);
        }

        var record = new AssetServiceState
        {
            Pk = EntityKeys.ToBeDrawn,
            CreatedDate = entry.At,
            Asset = asset,
            ServicedOn = entry.ServicedOn,
            Note = entry.Note,
            Edits = entry.IsEdit ? [new(entry.ServicedOn, entry.Note, entry.At, entry.By)] : [],
        };
        return await Save(record) is { } collision ? collision : default(Done);
    }

    private async Task<AssetBriefing?> Briefing(Guid asset)
    {
        using (ClusterCaller.For("service record").Enter())
        {
            return await GrainFactory.GetGrain<IAsset>(asset).Briefing();
        }
    }

    private async Task<Document<ServiceRecord>> View() => Document<ServiceRecord>.Of((await views.Of([Row]))[0], State.ModifiedDate);
}
