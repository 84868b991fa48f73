using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>The one statement of the list of consultations: its count and its page (contract 05, §4.1).</summary>
internal static class ConsultationListSql
{
    public static NpgsqlCommand Command(NpgsqlDataSource source, ConsultationScope scope, ConsultationFilter filter, Paging paging)
    {
        var criteria = new Criteria()
            .AddIf(filter.Patient is not null, $"c.patient = {filter.Patient}")
            .AddIf(filter.Facility is not null, $"c.facility in (select f.id from facility f where f.pk = {filter.Facility})");
        var matching =
            $"consultation c join patient p on p.id = c.patient where not c.deleted and {ConsultationScopeSql.Rows(scope, criteria)} and {criteria.Sql}";
        return criteria.Command(
            source,
            $"""
            with page as
            (
                select c.id from {matching}
                order by c.created_date desc, c.pk desc {paging.Sql()}
            )
            select n.count, {ConsultationDocuments.Columns}
            from (select count(*) from {matching}) n
            left join page on true
            left join consultation c on c.id = page.id
            order by c.created_date desc, c.pk desc
            """);
    }
}
