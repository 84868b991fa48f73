using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.ExternalResults;

/// <summary>The file that a list of external results is exported to (contract 04, §9.3).</summary>
internal static class ExternalResultExport
{
    public const string FileName = "patientexternaltest_export.csv";

    /// <summary>The columns; the statement's stand in the same places.</summary>
    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Care External Result ID"), new("Patient Name"), new("Age"), new("Age In"), new("Final Result"), new("SRF-ID"), new("Gender"),
        new("Patient Address"), new("District"), new("LSGD"), new("Ward Name"), new("Ward Number"), new("Contact Number"), CsvColumn.YesOrNo("Is Repeat"),
        new("Patient Status"), new("Sample Type"), new("Testing Kit Used"), new("Sample Collection Date"), new("Result Date"), new("LabName"), new("Source"),
        new("Patient Category"),
    ];

    /// <summary>All that match.</summary>
    public static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria) => criteria.Command(
        source,
        $"""
        select t.pk, t.name, t.age, t.age_in, t.result, t.srf_id, t.gender, t.address, d.name, b.name, w.name, w.number, t.mobile_number, t.is_repeat,
            t.patient_status, t.sample_type, t.test_type, to_char(t.sample_collection_date, 'YYYY-MM-DD'), to_char(t.result_date, 'YYYY-MM-DD'), t.lab_name,
            t.source, t.patient_category
        from external_result t
        left join place_district d on d.id = t.district
        left join place_local_body b on b.id = t.local_body
        left join place_ward w on w.id = t.ward
        where not t.deleted and {criteria.Sql}
        order by {ExternalResultQueries.Order}
        """);
}
