using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Facilities;

/// <summary>Reads facilities with their census, by id.</summary>
public sealed class SqlFacilityRows(CareDatabase database) : SqlRows<Guid, FacilityRow>(
    database,
    """
    select f.id, f.document, coalesce(c.patients, 0), coalesce(b.beds, 0)
    from facility f
    left join facility_census c on c.facility = f.id and c.is_active
    left join bed_census b on b.facility = f.id
    where f.id = any($1)
    """)
{
    /// <summary>Reads the columns id, document, active patients and beds, from the first on.</summary>
    internal static FacilityRow Read(NpgsqlDataReader row, int first = 0) =>
        new(row.GetGuid(first), row.ReadState<FacilityState>(first + 1), row.GetInt32(first + 2), row.GetInt32(first + 3));

    protected override FacilityRow Row(NpgsqlDataReader row) => Read(row);

    protected override Guid KeyOf(FacilityRow row) => row.Id;
}
