using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Facilities;

/// <summary>Reads facilities by integer key, which is how a patient names the nearest one.</summary>
public sealed class SqlFacilityRowsByKey(CareDatabase database)
    : SqlRows<int, FacilityRow>(database, "select f.id, f.document, 0, 0 from facility f where f.pk = any($1)")
{
    protected override FacilityRow Row(NpgsqlDataReader row) => SqlFacilityRows.Read(row);

    protected override int KeyOf(FacilityRow row) => row.State.Pk;
}
