using Care.Grains.Locations;

namespace Care.Grains.Import;

/// <summary>The locations of facilities.</summary>
internal static class Locations
{
    public const string Table = "facility_assetlocation";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(AssetLocationState))
        {
            Source = Table,
            Same = "name description location_type middleware_address",
            References = [new("facility", "facility_id", Facilities.Table)],
            Unset = [("new_beds", "no beds are being added")],
            Rules = [Places.Renamed(Table, "s.facility_id, s.name", "not s.deleted")],
        },
    ];
}
