using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Ambulances;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Ambulances;

[StatelessWorker(maxLocalWorkers: 16), GrainType("ambulance-queries")]
internal sealed class AmbulanceQueries(CareDatabase database, AmbulanceViews views) : Grain, IAmbulanceQueries
{
    public async Task<Outcome<Page<Ambulance>>> List(AmbulanceFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var command = Page(database.Reads, Seen(CallerPermissions.Current), filter, paging);
        var (count, rows) = await command.ReadStored<AmbulanceState>(cancellation);
        return Page<Ambulance>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<Ambulance>>> Find(int ambulance, CancellationToken cancellation) =>
        await Seen(ambulance, cancellation) is { } row
            ? Document<Ambulance>.Of((await views.Of([row], cancellation))[0], row.State.ModifiedDate)
            : Kind<AmbulanceState>.NotFound;

    public async Task<Outcome<Guid>> Locate(int ambulance, CancellationToken cancellation) =>
        await Seen(ambulance, cancellation) is { } row ? row.Id : Kind<AmbulanceState>.NotFound;

    /// <summary>The statement of a list.</summary>
    /// <param name="source">Where to read.</param>
    /// <param name="seen">Those that the caller sees.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="paging">Which part.</param>
    internal static NpgsqlCommand Page(NpgsqlDataSource source, Criteria seen, AmbulanceFilter filter, Paging paging) => seen
        .AddIf(filter.VehicleNumbers is not null, $"t.vehicle_number = any({filter.VehicleNumbers?.Split(',', StringSplitOptions.TrimEntries)})")
        .AddIf(filter.PrimaryDistrict is not null, $"t.primary_district = {filter.PrimaryDistrict}")
        .AddIf(filter.SecondaryDistrict is not null, $"t.secondary_district = {filter.SecondaryDistrict}")
        .AddIf(filter.ThirdDistrict is not null, $"t.third_district = {filter.ThirdDistrict}")
        .AddName(filter.PrimaryDistrictName, "d1.name")
        .AddName(filter.SecondaryDistrictName, "d2.name")
        .AddName(filter.ThirdDistrictName, "d3.name")
        .Page<AmbulanceState>(
            source,
            "t.pk",
            paging,
            "left join place_district d1 on d1.id = t.primary_district left join place_district d2 on d2.id = t.secondary_district "
                + "left join place_district d3 on d3.id = t.third_district");

    internal static Criteria Seen(PermissionSet caller) => new Criteria().AddIf(!AmbulancePermissions.SeesAll(caller), $"t.created_by = {caller.Pk}");

    /// <summary>Read where it is written: what a caller just stored is there.</summary>
    private Task<Stored<AmbulanceState>?> Seen(int ambulance, CancellationToken cancellation) =>
        Seen(CallerPermissions.Current).Add($"t.pk = {ambulance}").FindStored<AmbulanceState>(database.State, cancellation);
}
