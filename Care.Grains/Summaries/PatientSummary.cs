using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Summaries;

namespace Care.Grains.Summaries;

/// <summary>Who is in the facilities (contract 07, 1.4). One row a UTC day; a run that finds the same numbers leaves the row alone.</summary>
internal sealed class PatientSummary(CareDatabase database, TimeProvider time) : ISummary
{
    // A run that comes late never moves the date back behind that of a later one.
    private static readonly string Sql =
        $"""
        insert into facility_summary as s (facility, s_type, day, created_date, modified_date, data)
        select c.id, $1, $2, $3, $4, c.data || jsonb_build_object('modified_date', to_char($4 at time zone 'UTC', 'DD-MM-YYYY HH24:MI'))
        from
        (
            select f.id, jsonb_build_object('facility_name', f.name, 'district', d.name, 'facility_external_id', f.id) || {ConsultationCounts.Sql} as data
            from facility f
            left join place_district d on d.id = f.district
            left join open_stay o on o.facility = f.id
            where not coalesce(f.deleted, false)
            group by f.id, d.name
        ) c
        order by c.id
        on conflict (facility, s_type, day) do update
            set data = excluded.data, created_date = greatest(s.created_date, excluded.created_date), modified_date = excluded.modified_date
            where s.data - 'modified_date' is distinct from excluded.data - 'modified_date'
        """;

    public string Job => ScheduleNames.SummarisePatient;

    public async Task<int> Write(DateTimeOffset occurrence, CancellationToken cancellation)
    {
        await using var command = database.State.SummaryCommand(Sql, SummaryType.PatientSummary, occurrence, time);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
