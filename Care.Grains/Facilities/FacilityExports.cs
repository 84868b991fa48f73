using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>
/// The files that a list of facilities is exported to (contract 02, §3.1): the facility's own columns, and those of the rows below it, one statement each.
/// A facility without such rows has one line. Rows that were removed are left out (docs/differences.md).
/// </summary>
internal sealed record FacilityExports(string Below, string Values, IReadOnlyList<CsvColumn> Columns)
{
    public const string FileName = "facility_export.csv";

    private const string Own =
        "f.name, f.facility_type, f.document ->> 'address', w.name, w.number, b.name, d.name, s.name, f.document ->> 'phone_number'";

    private static readonly CsvColumn[] OwnColumns =
    [
        new("Facility Name"), CsvColumn.Labelled<FacilityType>("Facility Type"), new("Address"), new("Ward Name"), new("Ward Number"), new("Local Body"),
        new("District"), new("State"), new("Phone Number"),
    ];

    private static readonly FacilityExports Facilities = new("", "", OwnColumns);

    private static readonly FacilityExports Capacity = new(
        "left join facility_capacity x on x.facility = f.id and not coalesce(x.deleted, false)",
        $"""
        , x.room_type, x.total_capacity, x.current_capacity, {ServerZoneSql.Text("x.modified_date", "DD-MM-YYYY")}, f.document ->> 'oxygen_capacity',
            f.document ->> 'type_b_cylinders', f.document ->> 'type_c_cylinders', f.document ->> 'type_d_cylinders'
        """,
        [
            .. OwnColumns, CsvColumn.Labelled<RoomType>("Room Type"), new("Total Capacity"), new("Current Capacity"), new("Updated Date"),
            new("Oxygen Capacity"), new("B Type Oxygen Cylinder"), new("C Type Oxygen Cylinder"), new("Jumbo D Type Oxygen Cylinder"),
        ]);

    private static readonly FacilityExports Doctors = new(
        "left join hospital_doctors x on x.facility = f.id and not coalesce(x.deleted, false)",
        ", x.area, x.count",
        [.. OwnColumns, CsvColumn.Labelled<DoctorType>("Doctors Area"), new("Doctors Count")]);

    private static readonly FacilityExports Triage = new(
        "left join patient_stats x on x.facility = f.id and not coalesce(x.deleted, false)",
        """
        , to_char(x.entry_date, 'YYYY-MM-DD'), x.num_patients_visited, x.num_patients_home_quarantine, x.num_patients_isolation, x.num_patient_referred,
            x.num_patient_confirmed_positive
        """,
        [
            // The spelling of the second is the contract's.
            .. OwnColumns, new("Entry Date"), new("Vistited Patients"), new("Home Quarantined Patients"), new("Patients Isolated"), new("Patients Referred"),
            new("Patients Confirmed Positive"),
        ]);

    public static FacilityExports Of(FacilityExport export) => export switch
    {
        FacilityExport.Capacity => Capacity,
        FacilityExport.Doctors => Doctors,
        FacilityExport.Triage => Triage,
        _ => Facilities,
    };

    /// <summary>The statement for all facilities that the criteria match.</summary>
    public string Sql(Criteria criteria) =>
        $"""
        select {Own}{Values}
        {FacilityFilterSql.From}
        left join place_ward w on w.id = f.ward
        {Below}
        where {criteria.Sql}
        order by f.pk{(Below.Length > 0 ? ", x.pk" : "")}
        """;
}
