using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>
/// The one statement of the search over all facilities: a phone number is found by its index, names like a given one by their trigrams, the best first.
/// </summary>
internal static class PatientSearchSql
{
    public static NpgsqlCommand Command(NpgsqlDataSource source, PatientSearch search, PageNumber page)
    {
        var criteria = new Criteria().AddIf(search.PhoneNumber is not null, $"p.phone_number = {search.PhoneNumber}");
        var likeness = search.Name is { } name
            ? (Join: $"join patients_named_like({criteria.Parameter(name)}) l on l.id = p.id", Column: "l.likeness")
            : (Join: "", Column: "0::real");
        var size = criteria.Parameter(page.Size);
        var number = criteria.Parameter(page.Number);
        return criteria.Command(
            source,
            $"""
            with matching as
            (
                select p.id, p.pk, {likeness.Column} as likeness from patient p {likeness.Join} where not p.deleted and {criteria.Sql}
            ),
            n as (select count(*) as count from matching)
            select n.count, p.id, p.document
            from n
            left join
            (
                select * from matching order by likeness desc, pk limit {size}
                offset
                (
                    select case {number} when {PageNumber.LastPage} then greatest(n.count - 1, 0) / {size} * {size} else ({number}::bigint - 1) * {size} end
                        from n
                )
            ) m on true
            left join patient p on p.id = m.id
            order by m.likeness desc, m.pk
            """);
    }
}
