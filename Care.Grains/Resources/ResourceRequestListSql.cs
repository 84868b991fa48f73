using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;
using Npgsql;

namespace Care.Grains.Resources;

/// <summary>The one statement of a list of resource requests, as a page or as an export (contract 06, §9.3).</summary>
internal sealed class ResourceRequestListSql
{
    private readonly Criteria criteria;
    private readonly string conditions;
    private readonly string order;

    public ResourceRequestListSql(ResourceScope scope, ResourceRequestFilter filter, ImmutableArray<ResourceRequestOrdering> order)
    {
        criteria = Matching(filter);
        conditions = $"not s.deleted and {criteria.Sql} and {ResourceScopeSql.Rows(scope, criteria)}";
        this.order = string.Join(", ", [.. order.Select(TermOf), "s.pk"]);
    }

    /// <summary>The columns of an export; the statement's stand in the same places. The status is told by its number.</summary>
    public static IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("Created Date"),
        new("Modified Date"),
        new("From Facility"),
        new("Assigned Facility"),
        new("Approving Facility"),
        new("Current Status"),
        CsvColumn.YesOrNo("Emergency Shift"),
        new("Reason for Shifting"),
        new("Title"),
        CsvColumn.Labelled<ResourceCategory>("Category"),
        CsvColumn.Labelled<ResourceSubCategory>("Sub Category"),
        new("Priority"),
        new("Requested Quantity"),
        new("Assigned Quantity"),
        new("Assigned User Username"),
    ];

    /// <summary>A page; its columns are the count, and id and document of the request.</summary>
    public NpgsqlCommand Page(NpgsqlDataSource source, Paging paging) => criteria.Command(
        source,
        $"""
        with page as (select s.id from resource_request s where {conditions} order by {order} {paging.Sql()})
        select n.count, s.id, s.document
        from (select count(*) from resource_request s where {conditions}) n
        left join page on true
        left join resource_request s on s.id = page.id
        order by {order}
        """);

    /// <summary>All of them, as <see cref="Columns"/> says.</summary>
    public NpgsqlCommand Export(NpgsqlDataSource source) => criteria.Command(
        source,
        $"""
        select {ServerZoneSql.Iso("s.created_date")}, {ServerZoneSql.Iso("s.modified_date")}, origin.name, assigned.name, approving.name, s.status,
            s.emergency, s.reason, s.title, s.category, s.sub_category, s.priority, s.requested_quantity, s.assigned_quantity, u.username
        from resource_request s
        join facility origin on origin.id = s.origin_facility
        left join facility assigned on assigned.id = s.assigned_facility
        left join facility approving on approving.id = s.approving_facility
        left join care_user u on u.pk = s.assigned_to
        where {conditions}
        order by {order}
        """);

    private static Criteria Matching(ResourceRequestFilter filter) => new Criteria()
        .AddIf(filter.Status is not null, $"s.status = {(int?)filter.Status}")
        .AddIf(filter.Category is not null, $"s.category = {(int?)filter.Category}")
        .AddIf(filter.SubCategory is not null, $"s.sub_category = {(int?)filter.SubCategory}")
        .AddIf(filter.OriginFacility is not null, $"s.origin_facility = {filter.OriginFacility}")
        .AddIf(filter.ApprovingFacility is not null, $"s.approving_facility = {filter.ApprovingFacility}")
        .AddIf(filter.AssignedFacility is not null, $"s.assigned_facility = {filter.AssignedFacility}")
        .AddIf(filter.AssignedTo is not null, $"s.assigned_to = {filter.AssignedTo}")
        .AddIf(filter.CreatedBy is not null, $"s.created_by = {filter.CreatedBy}")
        .AddIf(filter.LastEditedBy is not null, $"s.last_edited_by = {filter.LastEditedBy}")
        .AddIf(filter.CreatedDate?.From is not null, $"s.created_date >= {filter.CreatedDate?.From}")
        .AddIf(filter.CreatedDate?.Until is not null, $"s.created_date < {filter.CreatedDate?.Until}")
        .AddIf(filter.ModifiedDate?.From is not null, $"s.modified_date >= {filter.ModifiedDate?.From}")
        .AddIf(filter.ModifiedDate?.Until is not null, $"s.modified_date < {filter.ModifiedDate?.Until}")
        .AddIf(filter.Priority is not null, $"s.priority = {filter.Priority}")
        .AddIf(filter.Emergency is not null, $"s.emergency = {filter.Emergency}")
        .AddName(filter.Title, "s.title");

    private static string TermOf(ResourceRequestOrdering order) => order.By switch
    {
        ResourceRequestOrder.CreatedDate => "s.created_date",
        ResourceRequestOrder.ModifiedDate => "s.modified_date",
        ResourceRequestOrder.Emergency => "s.emergency",
        ResourceRequestOrder.Priority => "s.priority",
        _ => "s.pk",
    } + (order.Descending ? " desc" : "");
}
