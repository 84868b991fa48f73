using System.Globalization;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Ambulances;
using Care.Interfaces.Places;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Ambulances;

/// <summary>The form in which ambulances are shown (contract 02, §10).</summary>
internal sealed class AmbulanceViews(PlaceDirectory places) : IEntityViews<AmbulanceState, Ambulance>
{
    public async ValueTask<IReadOnlyList<Ambulance>> Of(IReadOnlyList<Stored<AmbulanceState>> rows, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        return
        [
            .. rows.Select(row => AmbulanceMapper.View(
                row.State, row.Id, map.District(row.State.PrimaryDistrict), map.District(row.State.SecondaryDistrict), map.District(row.State.ThirdDistrict))
                with
            {
                Drivers = [.. row.State.Drivers.Where(driver => !driver.Deleted).Select(AmbulanceMapper.View)],
            }),
        ];
    }
}

[Mapper]
internal static partial class AmbulanceMapper
{
    [MapProperty(nameof(AmbulanceState.Pk), nameof(Ambulance.Id))]
    [MapProperty(nameof(AmbulanceState.PricePerKm), nameof(Ambulance.PricePerKm), Use = nameof(Price))]
    public static partial Ambulance View(
        AmbulanceState state, Guid externalId, District? primaryDistrictObject, District? secondaryDistrictObject, District? thirdDistrictObject);

    [MapProperty(nameof(AmbulanceDriverState.Pk), nameof(AmbulanceDriver.Id))]
    public static partial AmbulanceDriver View(AmbulanceDriverState driver);

    [UserMapping(Default = false)]
    private static string? Price(decimal? rupees) => rupees?.ToString("F2", CultureInfo.InvariantCulture);
}
