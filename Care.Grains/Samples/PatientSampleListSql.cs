using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;
using Npgsql;

namespace Care.Grains.Samples;

/// <summary>The one statement of a list of test samples, as a page or as an export (contract 04, §11.2).</summary>
internal sealed class PatientSampleListSql
{
    private readonly Criteria criteria;
    private readonly string conditions;

    /// <param name="scope">Which samples the caller sees.</param>
    /// <param name="patient">The patient whose samples are listed; null for all.</param>
    /// <param name="filter">Which.</param>
    public PatientSampleListSql(PatientSampleScope scope, Guid? patient, PatientSampleFilter filter)
    {
        criteria = Matching(patient, filter);
        conditions = $"not s.deleted and {criteria.Sql} and {PatientSampleScopeSql.Rows(scope, criteria)}";
    }

    /// <summary>The columns of an export; the statement's stand in the same places.</summary>
    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Patient Name"),
        new("Patient Phone Number"),
        new("Testing Facility"),
        Labelled<SampleType>("Type"),
        new("Other Type"),
        Labelled<SampleStatus>("Status"),
        Labelled<SampleResult>("Result"),
        new("Date of Sample"),
        new("Date of Result"),
        new("Patient Age"),
    ];

    /// <summary>A page, newest first; its columns are the count, the sample's id and document, the patient's, and those of the patient's last
    /// consultation.</summary>
    public NpgsqlCommand Page(NpgsqlDataSource source, Paging paging) => criteria.Command(
        source,
        $"""
        with page as (select s.id from patient_sample s where {conditions} order by s.pk desc {paging.Sql()})
        select n.count, s.id, s.document, p.id, p.document, {ConsultationSql.Columns}
        from (select count(*) from patient_sample s where {conditions}) n
        left join page on true
        left join patient_sample s on s.id = page.id
        left join patient p on p.id = s.patient
        left join consultation c on c.id = p.last_consultation
        order by s.pk desc
        """);

    /// <summary>All of them, as <see cref="Columns"/> says.</summary>
    public NpgsqlCommand Export(NpgsqlDataSource source) => criteria.Command(
        source,
        $"""
        select p.name, p.phone_number, t.name, s.sample_type, s.document ->> 'sample_type_other', s.status, s.result,
            {ServerZoneSql.Iso("s.date_of_sample")}, {ServerZoneSql.Iso("s.date_of_result")}, {ServerZoneSql.Age("p")}
        from patient_sample s
        join patient p on p.id = s.patient
        left join facility t on t.id = s.testing_facility
        where {conditions}
        order by s.pk desc
        """);

    private static Criteria Matching(Guid? patient, PatientSampleFilter filter) => new Criteria()
        .AddIf(patient is not null, $"s.patient = {patient}")
        .AddIf(filter.District is not null, $"s.facility_district = {filter.District}")
        .AddIf(
            filter.DistrictName is not null,
            $"s.facility_district in (select d.id from place_district d where d.name ilike {LikePattern.Containing(filter.DistrictName ?? "")})")
        .AddIf(filter.Status is not null, $"s.status = {(int?)filter.Status}")
        .AddIf(filter.Result is not null, $"s.result = {(int?)filter.Result}")
        .AddIf(
            filter.PatientName is not null,
            $"s.patient in (select p.id from patient p where not p.deleted and searchable(p.name) ilike "
                + $"searchable({LikePattern.Containing(filter.PatientName ?? "")}))")
        .AddIf(filter.Facility is not null, $"s.facility = {filter.Facility}")
        .AddIf(filter.SampleType is not null, $"s.sample_type = {(int?)filter.SampleType}");

    private static CsvColumn Labelled<T>(string header)
        where T : struct, Enum => new(header, static (row, column) => Choice<T>.Label((T)Enum.ToObject(typeof(T), row.GetInt32(column))));
}
