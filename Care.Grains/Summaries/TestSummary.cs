using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Samples;
using Care.Interfaces.Summaries;

namespace Care.Grains.Summaries;

/// <summary>
/// What became of the samples of the facilities' consultations, wherever they were tested (contract 07, 1.2). One row a UTC day; a run that finds the same
/// numbers leaves the row alone.
/// </summary>
internal sealed class TestSummary(CareDatabase database, TimeProvider time) : ISummary
{
    // A run that comes late never moves the date back behind that of a later one.
    private static readonly string Sql =
        $"""
        insert into facility_summary as s (facility, s_type, day, created_date, modified_date, data)
        select c.id, $1, $2, $3, $4, c.data || jsonb_build_object('modified_date', to_char($4 at time zone 'UTC', 'DD-MM-YYYY HH24:MI'))
        from
        (
            select f.id, jsonb_build_object(
                'facility_name', f.name,
                'district', d.name,
                'total_patients', coalesce(p.patients, 0),
                'total_tests', coalesce(t.total, 0),
                'result_positive', coalesce(t.positive, 0),
                'result_negative', coalesce(t.negative, 0),
                'result_awaited', coalesce(t.awaited, 0),
                'test_discarded', coalesce(t.discarded, 0)) as data
            from facility f
            left join place_district d on d.id = f.district
            left join
            (
                select c.facility, count(distinct c.patient) as patients from consultation c where not c.deleted group by c.facility
            ) p on p.facility = f.id
            left join
            (
                select m.facility,
                    count(*) as total,
                    {Count(SampleResult.Positive)} as positive,
                    {Count(SampleResult.Negative)} as negative,
                    {Count(SampleResult.Awaiting)} as awaited,
                    {Count(SampleResult.Invalid)} as discarded
                from patient_sample m
                where not m.deleted
                group by m.facility
            ) t on t.facility = f.id
            where not coalesce(f.deleted, false)
        ) c
        order by c.id
        on conflict (facility, s_type, day) do update
            set data = excluded.data, created_date = greatest(s.created_date, excluded.created_date), modified_date = excluded.modified_date
            where s.data - 'modified_date' is distinct from excluded.data - 'modified_date'
        """;

    public string Job => ScheduleNames.SummariseTests;

    public async Task<int> Write(DateTimeOffset occurrence, CancellationToken cancellation)
    {
        await using var command = database.State.SummaryCommand(Sql, SummaryType.TestSummary, occurrence, time);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Count(SampleResult result) => $"count(*) filter (where m.result = {(int)result})";
}
