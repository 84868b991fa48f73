using System.Collections.Immutable;
using Care.Grains.Beds;
using Care.Grains.Devices;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Assets;

[GrainType("asset")]
internal sealed partial class AssetGrain(
    [Row] IPersistentState<AssetState> stored,
    EntityStore store,
    AssetPlaces places,
    AssetViews views,
    IAssetRows rows,
    IBedRows links,
    ILogger<AssetGrain> logger)
    : EntityGrain<AssetState>(stored, store), IAsset
{
    public async Task<Outcome<Document<AssetWithStatus>>> Get() => await Gate(AssetPermissions.MayReadAny(Permissions)) is { } refused ? refused : await View();

    public async Task<Outcome<Document<Asset>>> Add(AssetWrite body)
    {
        if (!AssetPermissions.MayWriteAny(Permissions) || IsTaken)
        {
            return Error.Denied;
        }

        var location = await places.Location(Permissions, body.Location.Value);
        if (!location.Succeeded)
        {
            return location.Error;
        }

        var next = With(new() { Pk = EntityKeys.ToBeDrawn, Facility = location.Value.State.Facility, CurrentLocation = location.Value.Id }, body);
        // A record of a new asset is no change of one (A6).
        var service = body.LastServicedOn.Sent || body.Note.Sent
            ? new ServiceEntry(Guid.NewGuid(), body.LastServicedOn.Sent ? body.LastServicedOn.Value : null, body.Note.Value, Permissions.Pk, Now, IsEdit: false)
            : null;
        return (AssetRule.CheckDates(body, warranty: null, Now) ?? await CheckAddress(next, body) ?? await Store(next, service)) is { } refused
            ? refused
            : Document<Asset>.Of(await views.Named(await Whole()), State.ModifiedDate);
    }

    public async Task<Outcome<Document<AssetWithStatus>>> Update(AssetWrite body)
    {
        if (await Gate(AssetPermissions.MayWriteAny(Permissions)) is { } refused)
        {
            return refused;
        }

        var to = body.Location.Sent ? await places.Location(Permissions, body.Location.Value) : await places.Location(Permissions, State.CurrentLocation);
        if (!to.Succeeded)
        {
            return to.Error;
        }

        await FinishService();
        var next = With(State, body) with { CurrentLocation = to.Value.Id };
        if ((AssetRule.CheckClass(body, State.AssetClass)
            ?? AssetRule.CheckDates(body, State.WarrantyAmcEndOfValidity, Now)
            ?? (to.Value.State.Facility == State.Facility ? null : AssetRule.OtherFacility)
            ?? await CheckAddress(next, body)) is { } wrong)
        {
            return wrong;
        }

        return await Store(next, await ServiceOf(body)) is { } collision ? collision : await View();
    }

    public async Task<Outcome<Done>> Remove()
    {
        if (!AssetPermissions.MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        if (!AssetPermissions.MayRemove(Permissions))
        {
            return AssetPermissions.MayNotRemove;
        }

        if (await Gate(mayAtAll: true) is { } refused)
        {
            return refused;
        }

        // Before its links go.
        if (CheckUnchanged() is { } changed)
        {
            return changed;
        }

        using (ClusterCaller.For($"remove asset {Id}").Enter())
        {
            foreach (var link in await links.LinksOf(Id))
            {
                await GrainFactory.GetGrain<IAssetBed>(link).Unlink();
            }
        }

        var removed = await SaveDeleted(await PushOf(next: null));
        await places.PublicChanged();
        return removed;
    }

    public Task<AssetBriefing?> Briefing() => Task.FromResult(Exists ? new AssetBriefing(State.Facility, State.AssetClass, State.Stay) : null);

    public async Task<DeviceBriefing?> Device() =>
        Exists ? new(State.Facility, State.Name, State.Description, State.AssetClass, State.Meta, await HostOf(State)) : null;

    public async Task FinishService()
    {
        if (!Exists || State.NewService is not { } service)
        {
            return;
        }

        using (ClusterCaller.For($"service of asset {Id}", State).Enter())
        {
            await GrainFactory.GetGrain<IServiceRecord>(service.Record).Enter(Id, service);
        }

        await Save(State with { NewService = null }, touch: false);
    }

    public async Task RemoveWithFacility()
    {
        if (Exists)
        {
            await SaveDeleted(await PushOf(next: null));
            await places.PublicChanged();
        }
    }

    private static AssetState With(AssetState state, AssetWrite body)
    {
        var next = state.Merge(body);
        return body.QrCodeId.Sent ? next with { QrCodeId = string.IsNullOrEmpty(body.QrCodeId.Value) ? null : body.QrCodeId.Value } : next;
    }

    /// <summary>The order in which every call is refused: what the rank may not do at all (403), what lies outside the scope (404).</summary>
    private async ValueTask<Error?> Gate(bool mayAtAll) =>
        !mayAtAll ? Error.Denied
        : Exists && await places.Sees(Permissions, State.Facility) ? null
        : NotFound;

    /// <summary>A5: no two devices of a facility answer at one address behind one middleware.</summary>
    private async ValueTask<Error?> CheckAddress(AssetState next, AssetWrite body)
    {
        if (!body.Meta.Sent || next.Meta.LocalIpAddress is not { Length: > 0 } address
            || (await places.Located(next.CurrentLocation)).MiddlewareOf(next.Meta.MiddlewareHostname) is not { } middleware)
        {
            return null;
        }

        return await rows.AtAddress(Id, next.Facility, middleware.Hostname, address) is { } other ? AssetRule.AddressTaken(address, other) : null;
    }

    /// <summary>A7: the record that a change tells of, or null.</summary>
    private async ValueTask<ServiceEntry?> ServiceOf(AssetWrite body)
    {
        if (!body.LastServicedOn.Sent)
        {
            return null;
        }

        var last = State.LastService is null ? null : (await Whole()).LastService;
        return AssetRule.TellsService(body, last?.State.ServicedOn, last?.State.Note, last is not null)
            ? new(Guid.NewGuid(), body.LastServicedOn.Value, body.Note.Sent ? body.Note.Value : last?.State.Note ?? "", Permissions.Pk, Now, IsEdit: true)
            : null;
    }

    /// <summary>Writes a change, and with it the service record that it tells of, which is entered at once if possible.</summary>
    private async Task<Error?> Store(AssetState next, ServiceEntry? service)
    {
        if (service is not null)
        {
            next = next with { LastService = service.Record, NewService = service };
        }

        ImmutableArray<Job> jobs = service is null ? [] : [FinishAssetService.Of(Id, service.Record, Now)];
        if (await Save(next, jobs: [.. jobs, .. await PushOf(next)]) is { } collision)
        {
            return collision;
        }

        try
        {
            await FinishService();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            ServiceNotEntered(e, Id);
        }

        await places.PublicChanged();
        return null;
    }

    /// <summary>The host of the middleware that serves the asset in a state of it, or null.</summary>
    private async ValueTask<string?> HostOf(AssetState state) =>
        (await places.Located(state.CurrentLocation)).MiddlewareOf(state.Meta.MiddlewareHostname)?.Hostname;

    /// <summary>§13.6: the middleware that serves the device is told of a change, and the one that served it before.</summary>
    /// <param name="next">The next state; null for none.</param>
    private async ValueTask<ImmutableArray<Job>> PushOf(AssetState? next)
    {
        var from = Exists ? PushDeviceConfiguration.HostOf(State.Meta, await HostOf(State)) : null;
        var to = next is null ? null : PushDeviceConfiguration.HostOf(next.Meta, await HostOf(next));
        return from is null && to is null ? [] : [PushDeviceConfiguration.Of(Id, from, Now)];
    }

    private async Task<AssetRow> Whole() => (await rows.Asset(Id) ?? new AssetRow(Id, State)) with { State = State };

    private async Task<Document<AssetWithStatus>> View() => Document<AssetWithStatus>.Of((await views.Of([await Whole()]))[0], State.ModifiedDate);

    [LoggerMessage(4821, LogLevel.Warning, "The service record of asset {Asset} could not be entered at once; a job enters it")]
    private partial void ServiceNotEntered(Exception exception, Guid asset);
}
