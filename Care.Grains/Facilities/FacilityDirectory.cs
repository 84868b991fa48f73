using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Npgsql;

namespace Care.Grains.Facilities;

/// <summary>The facilities that this silo's answers name. An entry goes when the facility or its census changes.</summary>
internal sealed class FacilityDirectory : Directory<Guid, FacilityRow>
{
    public FacilityDirectory(IEntityRows<Guid, FacilityRow> rows, ChangeFeed changes)
        : base(rows)
    {
        changes.Subscribe("facility", key => Forget(Guid.Parse(key)), ForgetAll);
    }
}

/// <summary>A facility as other domains see it: its row, and how many live patients and beds it has.</summary>
internal sealed record FacilityRow(Guid Id, FacilityState State, int PatientCount, int BedCount)
{
    /// <summary>What the permissions need to know.</summary>
    public FacilityFacts Facts { get; } = State.Facts(Id);
}

/// <summary>Reads facilities with their census, by id.</summary>
internal sealed class SqlFacilityRows(CareDatabase database) : SqlRows<Guid, FacilityRow>(
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

/// <summary>Reads facilities by integer key, which is how a patient names the nearest one.</summary>
internal sealed class SqlFacilityRowsByKey(CareDatabase database)
    : SqlRows<int, FacilityRow>(database, "select f.id, f.document, 0, 0 from facility f where f.pk = any($1)")
{
    protected override FacilityRow Row(NpgsqlDataReader row) => SqlFacilityRows.Read(row);

    protected override int KeyOf(FacilityRow row) => row.State.Pk;
}
