using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Summaries;

namespace Care.Grains.Summaries;

/// <summary>
/// What the facilities entered as their patient statistics, over all dates (contract 07, 1.1). One row a day of the server zone, replaced by each run.
/// </summary>
internal sealed class TriageSummary(CareDatabase database, TimeProvider time) : ISummary
{
    // Sorted, so that two runs that overlap take the rows in the same order and don't lock each other out.
    // A facility without statistics has null totals and averages of 0; the division is one of whole numbers, which truncates.
    private const string Sql =
        """
        insert into facility_summary as s (facility, s_type, day, created_date, modified_date, data)
        select f.id, $1, $2, $3, $4, jsonb_build_object(
            'facility_name', f.name,
            'district', d.name,
            'total_patients_home_quarantine', t.home_quarantine,
            'total_patients_referred', t.referred,
            'total_patients_isolation', t.isolation,
            'total_patients_visited', t.visited,
            'total_patients_confirmed_positive', coalesce(t.confirmed_positive, 0),
            'avg_patients_home_quarantine', coalesce(t.home_quarantine / t.entries, 0),
            'avg_patients_referred', coalesce(t.referred / t.entries, 0),
            'avg_patients_isolation', coalesce(t.isolation / t.entries, 0),
            'avg_patients_visited', coalesce(t.visited / t.entries, 0),
            'avg_patients_confirmed_positive', coalesce(t.confirmed_positive / t.entries, 0))
        from facility f
        left join place_district d on d.id = f.district
        left join
        (
            select p.facility,
                count(*) as entries,
                sum(p.num_patients_visited) as visited,
                sum(p.num_patients_home_quarantine) as home_quarantine,
                sum(p.num_patients_isolation) as isolation,
                sum(p.num_patient_referred) as referred,
                sum(p.num_patient_confirmed_positive) as confirmed_positive
            from patient_stats p
            where not coalesce(p.deleted, false)
            group by p.facility
        ) t on t.facility = f.id
        where not coalesce(f.deleted, false)
        order by f.id
        on conflict (facility, s_type, day) do update set data = excluded.data, modified_date = excluded.modified_date
        """;

    public string Job => ScheduleNames.SummariseTriage;

    public async Task<int> Write(DateTimeOffset occurrence, CancellationToken cancellation)
    {
        await using var command = database.State.SummaryCommand(Sql, SummaryType.TriageSummary, occurrence, time);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
