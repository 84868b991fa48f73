using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Npgsql;

namespace Care.Grains.Shifting;

/// <summary>The one statement of a list of shifting requests (contract 06, §7.4), as a page or as an export (§7.5).</summary>
internal sealed class ShiftingListSql
{
    private readonly Criteria criteria;
    private readonly string conditions;
    private readonly ImmutableArray<string> terms;

    public ShiftingListSql(ShiftingScope scope, ShiftingFilter filter, ImmutableArray<ShiftingOrdering> order)
    {
        criteria = Matching(filter);
        conditions = $"not s.deleted and {criteria.Sql} and {ShiftingScopeSql.Rows(scope, criteria)}";
        terms = [.. order.Select(TermOf), "s.pk"];
    }

    /// <summary>The columns of an export; the statement's stand in the same places.</summary>
    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Created Date"),
        new("Modified Date"),
        new("Patient Name"),
        new("Patient Phone Number"),
        CsvColumn.YesOrNo("Patient is Antenatal"),
        new("From Facility"),
        new("To Facility"),
        new("Approving Facility"),
        CsvColumn.Labelled<ShiftingStatus>("Current Status"),
        CsvColumn.YesOrNo("Upshift"),
        CsvColumn.YesOrNo("Emergency Shift"),
        new("Vehicle Preference"),
        new("Reason for Shifting"),
        new("Patient Age"),
    ];

    private string Order => string.Join(", ", terms);

    /// <summary>A page; its columns are the count, the request's id and document, the patient's id and document.</summary>
    public NpgsqlCommand Page(NpgsqlDataSource source, Paging paging) => criteria.Command(
        source,
        $"""
        with page as (select s.id from shifting_request s where {conditions} order by {Order} {paging.Sql()})
        select n.count, s.id, s.document, p.id, p.document
        from (select count(*) from shifting_request s where {conditions}) n
        left join page on true
        left join shifting_request s on s.id = page.id
        left join patient p on p.id = s.patient
        order by {Order}
        """);

    /// <summary>All of them, as <see cref="Columns"/> says.</summary>
    public NpgsqlCommand Export(NpgsqlDataSource source) => criteria.Command(
        source,
        $"""
        select {ServerZoneSql.Iso("s.created_date")}, {ServerZoneSql.Iso("s.modified_date")}, p.name, p.phone_number, p.is_antenatal, origin.name,
            assigned.name, approving.name, s.status, s.is_up_shift, s.emergency,
            s.vehicle_preference, s.reason, {ServerZoneSql.Age("p")}
        from shifting_request s
        join patient p on p.id = s.patient
        join facility origin on origin.id = s.origin_facility
        left join facility assigned on assigned.id = s.assigned_facility
        left join facility approving on approving.id = s.shifting_approving_facility
        where {conditions}
        order by {Order}
        """);

    private static Criteria Matching(ShiftingFilter filter) => new Criteria()
        .AddIf(filter.Status is not null, $"s.status = {(int?)filter.Status}")
        .AddIf(filter.BreathlessnessLevel is not null, $"s.breathlessness_level = {(int?)filter.BreathlessnessLevel}")
        .AddIf(filter.Patient is not null, $"s.patient = {filter.Patient}")
        .AddIf(filter.OriginFacility is not null, $"s.origin_facility = {filter.OriginFacility}")
        .AddIf(filter.ShiftingApprovingFacility is not null, $"s.shifting_approving_facility = {filter.ShiftingApprovingFacility}")
        .AddIf(filter.AssignedFacility is not null, $"s.assigned_facility = {filter.AssignedFacility}")
        .AddIf(filter.Emergency is not null, $"s.emergency = {filter.Emergency}")
        .AddIf(filter.IsUpShift is not null, $"s.is_up_shift = {filter.IsUpShift}")
        .AddIf(filter.IsKasp is not null, $"s.is_kasp = {filter.IsKasp}")
        .AddIf(filter.AssignedTo is not null, $"s.assigned_to = {filter.AssignedTo}")
        .AddIf(filter.CreatedBy is not null, $"s.created_by = {filter.CreatedBy}")
        .AddIf(filter.LastEditedBy is not null, $"s.last_edited_by = {filter.LastEditedBy}")
        .AddIf(filter.CreatedDate?.From is not null, $"s.created_date >= {filter.CreatedDate?.From}")
        .AddIf(filter.CreatedDate?.Until is not null, $"s.created_date < {filter.CreatedDate?.Until}")
        .AddIf(filter.ModifiedDate?.From is not null, $"s.modified_date >= {filter.ModifiedDate?.From}")
        .AddIf(filter.ModifiedDate?.Until is not null, $"s.modified_date < {filter.ModifiedDate?.Until}")
        // Of the patient, each condition for itself, so that the planner may begin with the patients or with the requests.
        .AddIf(filter.DiseaseStatus is not null,
            $"exists (select from patient p where p.id = s.patient and not p.deleted and p.disease_status = {(int?)filter.DiseaseStatus})")
        .AddIf(filter.IsAntenatal is not null,
            $"exists (select from patient p where p.id = s.patient and not p.deleted and p.is_antenatal = {filter.IsAntenatal})")
        .AddIf(
            filter.PatientName is not null,
            $"s.patient in (select p.id from patient p where not p.deleted and searchable(p.name) ilike "
                + $"searchable({LikePattern.Containing(filter.PatientName ?? "")}))")
        .AddIf(
            filter.PatientPhoneNumber is not null,
            $"s.patient in (select p.id from patient p where not p.deleted and p.phone_number ilike "
                + $"{LikePattern.Containing(filter.PatientPhoneNumber ?? "")})");

    private static string TermOf(ShiftingOrdering order) => order.By switch
    {
        ShiftingOrder.CreatedDate => "s.created_date",
        ShiftingOrder.ModifiedDate => "s.modified_date",
        ShiftingOrder.Emergency => "s.emergency",
        _ => "s.pk",
    } + (order.Descending ? " desc" : "");
}
