using Care.Interfaces.Places;

namespace Care.Grains.Places;

/// <summary>
/// The filters of the place lists (contract 01, E2). Each begins with the smallest list that can hold all matches, so that only a search by name reads through
/// all places.
/// </summary>
internal static class PlaceSearch
{
    public static IReadOnlyList<District> Districts(PlaceMap map, PlaceFilter filter) =>
        filter == PlaceFilter.None ? map.Districts
        : [.. (filter.State is { } state ? map.DistrictsOf(state) : map.Districts).Where(place => Matches(map, filter, place))];

    public static IReadOnlyList<LocalBody> LocalBodies(PlaceMap map, PlaceFilter filter) =>
        filter == PlaceFilter.None ? map.LocalBodies
        : [.. (filter.District is { } district ? map.LocalBodiesOf(district) : map.LocalBodies).Where(place => Matches(map, filter, place))];

    public static IReadOnlyList<Ward> Wards(PlaceMap map, PlaceFilter filter) => filter switch
    {
        _ when filter == PlaceFilter.None => map.Wards,
        { LocalBody: { } localBody } => [.. map.WardsOf(localBody).Where(place => Matches(map, filter, place))],
        { District: { } district } => [.. map.WardsOfDistrict(district).Where(place => Matches(map, filter, place))],
        _ => [.. map.Wards.Where(place => Matches(map, filter, place))],
    };

    public static bool Matches(PlaceMap map, PlaceFilter filter, District place) =>
        Is(filter.District, place.Id) && Contains(place.Name, filter.DistrictName)
        && Is(filter.State, place.State) && (filter.StateName is null || Contains(map.State(place.State)!.Name, filter.StateName));

    public static bool Matches(PlaceMap map, PlaceFilter filter, LocalBody place) =>
        Is(filter.LocalBody, place.Id) && Contains(place.Name, filter.LocalBodyName) && Matches(map, filter, map.District(place.District)!);

    public static bool Matches(PlaceMap map, PlaceFilter filter, Ward place) =>
        Contains(place.Name, filter.WardName) && Matches(map, filter, map.LocalBody(place.LocalBody)!);

    private static bool Is(int? wanted, int key) => wanted is null || wanted == key;

    private static bool Contains(string name, string? part) => part is null || name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
