using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Assets;

[GrainType("user-default-location")]
internal sealed class DefaultLocationGrain(
    [Row] IPersistentState<DefaultLocationState> stored,
    EntityStore store,
    FacilityAccess access,
    LocationDirectory locations,
    LocationViews views)
    : EntityGrain<DefaultLocationState>(stored, store), IDefaultLocation
{
    private bool IsOwn => Permissions.User == this.GetPrimaryKey();

    public async Task<Outcome<Document<DefaultLocation>>> Get() =>
        !IsOwn || !AssetPermissions.MayReadAny(Permissions) ? Error.Denied
        : !Exists ? NotFound
        : await View();

    public async Task<Outcome<Document<DefaultLocation>>> Set(Guid location)
    {
        if (!IsOwn || !AssetPermissions.MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        return await locations.Find(location) is not { State.Deleted: false } row || !await access.Sees(Permissions, row.State.Facility)
            ? Kind<AssetLocationState>.NotFound
            : await Save(State with { Location = location }) is { } collision ? collision
            : await View();
    }

    private async Task<Document<DefaultLocation>> View() => Document<DefaultLocation>.Of(new DefaultLocation
    {
        CreatedDate = State.CreatedDate,
        ModifiedDate = State.ModifiedDate,
        LocationObject = (await views.ById([State.Location]))[State.Location].View,
    }, State.ModifiedDate);
}

/// <summary>Where a user's assets usually are, as it is stored (contract 03, §9.7).</summary>
[Kind("user_default_asset_location", Name = "UserDefaultAssetLocation")]
internal sealed record DefaultLocationState : EntityState
{
    public Guid Location { get; init; }
}
