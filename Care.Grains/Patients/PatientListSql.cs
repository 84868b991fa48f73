using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>
/// The one statement of a patient list: its count and its page. The page walks an index in the list's order and stops when it is full; the plain lists are
/// counted by the census. So neither grows with the number of patients.
/// </summary>
internal sealed class PatientListSql
{
    private const int MostSevere = (int)Category.ActivelyDying;

    private readonly Criteria criteria;
    private readonly PatientScope scope;
    private readonly PatientFilter filter;
    private readonly ImmutableArray<Term> terms;
    private readonly string conditions;
    private readonly bool isDefaultOrder;
    private readonly bool isBySeverity;
    private readonly bool isByBed;

    public PatientListSql(PatientScope scope, PatientFilter filter, ImmutableArray<PatientOrdering> order, DateTimeOffset now)
    {
        this.scope = scope;
        this.filter = filter;
        isDefaultOrder = order is [];
        isBySeverity = order is [{ By: PatientOrder.CategorySeverity }];
        isByBed = order.Any(term => term.By == PatientOrder.BedName);
        terms = isDefaultOrder
            ? [new("p.unfiled", true), new("p.modified_date", true), new("p.pk", true)]
            : [.. order.Select(TermOf).OfType<Term>(), new("p.pk", false)];
        criteria = PatientCriteria.Of(filter, now);
        conditions = criteria.Sql;
    }

    /// <summary>Those who lie in a bed are few: they are found first, and the others have none.</summary>
    private const string Beds =
        """
        left join
        (
            select k.id, b.name from consultation k join consultation_bed l on l.id = k.current_bed join bed b on b.id = l.bed where k.current_bed is not null
                and not k.deleted
        ) lies on lies.id = p.last_consultation
        """;

    private string Columns => string.Join(", ", terms.Select((term, i) => $"{term.Expression} as o{i}"));

    private string Order => string.Join(", ", terms.Select((term, i) => $"o{i}{(term.Descending ? " desc" : "")}"));

    /// <summary>The command; its columns are the count and those of <see cref="PatientListItems"/>.</summary>
    public NpgsqlCommand Command(NpgsqlDataSource source, Paging paging) => criteria.Command(source, Text(paging));

    private string Text(Paging paging) =>
        $"""
        with page as
        (
            {(isDefaultOrder && scope.Facilities is FacilityScope.AnyOf linked && filter.Facility is null ? Merged(linked, paging) : Straight())}
            order by {Order} {paging.Sql()}
        )
        select n.count, {PatientListItems.Columns}
        from (select {(filter.IsPlain ? CountByCensus() : CountOfRows())} as count) n
        left join page on true
        left join patient p on p.id = page.id
        left join consultation c on c.id = p.last_consultation
        order by {Order}
        """;

    private string Straight() =>
        $"select p.id, {Columns} from patient p left join facility f on f.id = p.facility "
            + $"{(isBySeverity ? "left join consultation s on s.id = p.last_consultation" : "")} {(isByBed ? Beds : "")} where not p.deleted and {Visible()} "
                + $"and {conditions}";

    /// <summary>
    /// Each facility's patients come off the index in order, and so do those who are assigned; what is merged is never more than a page of each.
    /// </summary>
    private string Merged(FacilityScope.AnyOf linked, Paging paging)
    {
        var user = criteria.Parameter(scope.AssignedTo);
        return $"""
            select * from
            (
                select b.* from unnest({criteria.Parameter(linked.Facilities.ToArray())}) at cross join lateral ({Branch("p.facility = at")}) b
                union
                ({Branch($"p.assigned_to = {user}")})
                union
                ({Branch($"p.last_consultation_assigned_to = {user}")})
            ) merged
            """;

        string Branch(string condition) =>
            $"select p.id, {Columns} from patient p where not p.deleted and {condition} and {conditions} order by {Order} {paging.SqlToEnd()}";
    }

    private string Visible() => filter.Facility is { } facility ? PatientScopeSql.RowsOf(facility, scope, criteria) : PatientScopeSql.Rows(scope, criteria);

    private string CountOfRows() => $"(select count(*) from patient p where not p.deleted and {Visible()} and {conditions})";

    private string CountByCensus()
    {
        var facility = filter.Facility is { } at ? $" and c.facility = {criteria.Parameter(at)}" : "";
        var active = filter.IsActive is { } isActive ? $" and c.is_active = {criteria.Parameter(isActive)}" : "";
        var live = $"(select coalesce(sum(c.patients), 0)::bigint from facility_census c join facility f on f.id = c.facility where "
            + $"{PatientScopeSql.Census(scope, criteria)}{facility}{active})";
        return scope is { AssignedTo: { } user, Facilities: FacilityScope.AnyOf linked }
            ? $"{live} + {CountOfAssigned(criteria.Parameter(user), linked)}"
            : live;
    }

    /// <summary>Those who are seen by assignment alone.</summary>
    private string CountOfAssigned(string user, FacilityScope.AnyOf linked) =>
        $"""
        (select count(*) from patient p where not p.deleted and (p.assigned_to = {user} or p.last_consultation_assigned_to = {user})
            and not p.facility = any({criteria.Parameter(linked.Facilities.ToArray())}) and {conditions})
        """;

    /// <summary>Missing values come last when ascending and first when descending, as PostgreSQL orders them by itself.</summary>
    private static Term? TermOf(PatientOrdering order) => order.By switch
    {
        PatientOrder.FacilityName => new("f.name", order.Descending),
        PatientOrder.Id => new("p.pk", order.Descending),
        PatientOrder.Name => new("p.name", order.Descending),
        PatientOrder.CreatedDate => new("p.created_date", order.Descending),
        PatientOrder.ModifiedDate => new("p.modified_date", order.Descending),
        PatientOrder.BedName => new("lies.name", order.Descending),
        PatientOrder.ReviewTime => new("p.review_time", order.Descending),
        PatientOrder.DateDeclaredPositive => new("p.date_declared_positive", order.Descending),
        // Who has no category comes after the most severe.
        PatientOrder.CategorySeverity => new($"coalesce(s.category, {MostSevere + 1})", order.Descending),
        _ => null,
    };

    private sealed record Term(string Expression, bool Descending);
}
