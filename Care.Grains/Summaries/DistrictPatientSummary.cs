using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Summaries;

namespace Care.Grains.Summaries;

/// <summary>Who of the districts' local bodies is in care (contract 07, 1.5). Every district has one row a UTC day, replaced by each run.</summary>
internal sealed class DistrictPatientSummary(CareDatabase database, TimeProvider time) : ISummary
{
    private static readonly string Sql =
        $"""
        with inactive as
        (
            select p.local_body, count(*) as patients
            from patient p
            where not p.is_active and not p.deleted
            group by p.local_body
        ),
        living as
        (
            select b.id, b.district,
                jsonb_build_object('name', b.name, 'code', b.localbody_code, 'total_inactive', coalesce(i.patients, 0)) || {ConsultationCounts.Sql} as data
            from place_local_body b
            left join inactive i on i.local_body = b.id
            left join open_stay o on o.local_body = b.id
            group by b.id, i.patients
        )
        insert into district_summary as s (district, s_type, day, created_date, modified_date, data)
        select d.id, $1, $2, $3, $4,
            coalesce(jsonb_object_agg(l.id::text, l.data) filter (where l.id is not null), '{"{}"}')
                || jsonb_build_object('name', d.name, 'id', d.id, 'modified_date', to_char($4 at time zone 'UTC', 'DD-MM-YYYY HH24:MI'))
        from place_district d
        left join living l on l.district = d.id
        group by d.id
        order by d.id
        on conflict (district, s_type, day) do update
            set data = excluded.data, created_date = greatest(s.created_date, excluded.created_date), modified_date = excluded.modified_date
        """;

    public string Job => ScheduleNames.SummariseDistrictPatient;

    public async Task<int> Write(DateTimeOffset occurrence, CancellationToken cancellation)
    {
        await using var command = database.State.SummaryCommand(Sql, SummaryType.PatientSummary, occurrence, time);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
