using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Ambulances;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;

namespace Care.Grains.Ambulances;

[GrainType("ambulance")]
internal sealed class AmbulanceGrain(
    [Row] IPersistentState<AmbulanceState> stored, EntityStore store, EntityKeys keys, PlaceDirectory places, AmbulanceViews views)
    : EntityGrain<AmbulanceState>(stored, store), IAmbulance
{
    /// <summary>Whether it is there for the caller.</summary>
    private bool IsSeen => Exists && AmbulancePermissions.Sees(Permissions, State.CreatedBy);

    public async Task<Outcome<Document<Ambulance>>> Register(AmbulanceWrite body)
    {
        if (IsTaken)
        {
            return AmbulanceRule.IdTaken;
        }

        List<AmbulanceDriverState> drivers = [];
        foreach (var driver in body.Drivers.Value)
        {
            drivers.Add(await NewDriver(driver, drivers.Count));
        }

        return await Store(new AmbulanceState { Pk = EntityKeys.ToBeDrawn, CreatedBy = Permissions.Pk, Drivers = [.. drivers] }, body);
    }

    public async Task<Outcome<Document<Ambulance>>> Update(AmbulanceWrite body) =>
        !IsSeen ? NotFound
        : body.ExternalId.Sent && body.ExternalId.Value != Id ? AmbulanceRule.IdKept
        : await Store(State, body);

    public async Task<Outcome<Done>> Remove() => IsSeen ? await SaveDeleted() : NotFound;

    public async Task<Outcome<Document<AmbulanceDriver>>> AddDriver(AmbulanceDriverWrite body)
    {
        if (!IsSeen)
        {
            return NotFound;
        }

        if (State.Drivers.Length >= AmbulanceRule.MaxDrivers)
        {
            return AmbulanceRule.TooManyDrivers;
        }

        var driver = await NewDriver(body, State.Drivers.Length);
        return await Save(State with { Drivers = State.Drivers.Add(driver) }) is { } error
            ? error
            : Document<AmbulanceDriver>.Of(AmbulanceMapper.View(State.Drivers.LastOrDefault(added => added.ExternalId == driver.ExternalId) ?? driver));
    }

    public async Task<Outcome<Done>> RemoveDriver(AmbulanceDriverReference body)
    {
        if (!IsSeen)
        {
            return NotFound;
        }

        if (State.Drivers.FirstOrDefault(driver => driver.Pk == body.DriverId.Value && !driver.Deleted) is not { } removed)
        {
            return AmbulanceRule.NoSuchDriver;
        }

        return await Save(State with { Drivers = State.Drivers.Replace(removed, removed with { Deleted = true }) }) is { } error ? error : default(Done);
    }

    private async Task<Outcome<Document<Ambulance>>> Store(AmbulanceState state, AmbulanceWrite body) =>
        (await CheckDistricts(body) ?? AmbulanceRule.CheckPrice(body) ?? await Save(state.Merge(body))) is { } error
            ? error
            : Document<Ambulance>.Of((await views.Of([Row]))[0], State.ModifiedDate);

    private async Task<Error?> CheckDistricts(AmbulanceWrite body)
    {
        var map = await places.Current();
        (string Field, int? District)[] sent =
            [("primary_district", body.PrimaryDistrict.Value), ("secondary_district", body.SecondaryDistrict.Value),
                ("third_district", body.ThirdDistrict.Value)];
        FieldError[] unknown =
        [
            .. sent.Where(named => named.District is not null && map.District(named.District) is null)
                .Select(named => new FieldError(named.Field, [$"Invalid pk \"{named.District}\" - object does not exist."])),
        ];
        return unknown is [] ? null : Error.Fields([.. unknown]);
    }

    private async ValueTask<AmbulanceDriverState> NewDriver(AmbulanceDriverWrite body, int number) => new()
    {
        Pk = await keys.ForPart(),
        ExternalId = body.ExternalId.Sent ? body.ExternalId.Value : IdempotentRequest.NewId($"driver {number}"),
        Name = body.Name.Value!,
        PhoneNumber = body.PhoneNumber.Value!,
        IsSmartPhone = body.IsSmartPhone.Value,
    };
}
