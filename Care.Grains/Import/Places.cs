using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Places keep their integer keys, which clients and rows name them by. Ours bear each name once: a second one of it gets its key behind it.</summary>
internal static class Places
{
    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("place_state")
        {
            Source = "users_state",
            Columns = [("id", "s.id"), ("name", "s.name")],
            Rules = [Renamed("users_state", "s.name")],
        },
        new RowMapping("place_district")
        {
            Source = "users_district",
            Columns = [("id", "s.id"), ("name", "s.name"), ("state", "s.state_id")],
            Rules = [Nowhere("state_id", "users_state"), Renamed("users_district", "s.state_id, s.name")],
        },
        new RowMapping("place_local_body")
        {
            Source = "users_localbody",
            Columns = [("id", "s.id"), ("name", "s.name"), ("body_type", "s.body_type"), ("localbody_code", "s.localbody_code"), ("district", "s.district_id")],
            Rules = [Nowhere("district_id", "users_district"), Renamed("users_localbody", "s.district_id, s.body_type, s.name")],
        },
        new RowMapping("place_ward")
        {
            Source = "users_ward",
            Columns = [("id", "s.id"), ("name", "s.name"), ("number", "s.number"), ("local_body", "s.local_body_id")],
            Rules = [Nowhere("local_body_id", "users_localbody"), Renamed("users_ward", "s.local_body_id, s.name, s.number")],
        },
    ];

    /// <summary>A reference of a row that becomes a row.</summary>
    public static RowRule Nowhere(string column, string table) => new(
        "refers to nowhere", column, $"s.{column} is null or not exists (select from {Staging.Table(table)} r where r.id = s.{column})");

    /// <summary>A name that another row of the same bears already.</summary>
    public static RowRule Renamed(string table, string same, string among = "true") =>
        new("the name is taken", "name", Again(table, same, "s.id", among)) { Becomes = "s.name || ' (' || s.id || ')'" };
}
