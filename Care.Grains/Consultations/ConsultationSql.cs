using Care.Grains.Beds;
using Care.Grains.Diagnoses;
using Care.Grains.Prescriptions;
using Care.Grains.Rounds;
using Care.Grains.Storage;
using Care.Grains.Symptoms;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>What is read of <c>consultation c</c> to show it, alike wherever it is shown: its document, and what hangs on it.</summary>
internal static class ConsultationSql
{
    public const string Columns =
        $"""
        c.id, c.document,
        (select jsonb_agg(jsonb_build_object('id', d.id, 'state', d.document) order by d.created_date, d.pk)
            from consultation_diagnosis d where d.consultation = c.id and not coalesce(d.deleted, false)),
        (select jsonb_agg(jsonb_build_object('id', s.id, 'state', s.document) order by s.created_date, s.pk)
            from encounter_symptom s where s.consultation = c.id and not coalesce(s.deleted, false)),
        (select jsonb_build_object('id', r.id, 'state', r.document) from daily_round r where r.id = c.last_daily_round),
        (select {BedSql.Stay} from consultation_bed s where s.id = c.current_bed),
        (select jsonb_agg(jsonb_build_object('id', p.id, 'state', p.document) order by p.created_date, p.pk)
            from prescription p where p.consultation = c.id and p.prescription_type = 2 and not p.deleted)
        """;

    /// <summary>
    /// A number that is another one after each change of what is shown: the version of the consultation, and below it the versions of what hangs on it, which
    /// only grow while the consultation stays the same.
    /// </summary>
    public const string Mark =
        """
        (c.version::bigint << 32)
            + (select coalesce(sum(d.version), 0) from consultation_diagnosis d where d.consultation = c.id and not coalesce(d.deleted, false))::bigint
            + (select coalesce(sum(s.version), 0) from encounter_symptom s where s.consultation = c.id and not coalesce(s.deleted, false))::bigint
            + (select coalesce(sum(p.version), 0) from prescription p where p.consultation = c.id and p.prescription_type = 2 and not p.deleted)::bigint
            + coalesce((select r.version from daily_round r where r.id = c.last_daily_round), 0)
            + case when c.current_bed is null then 0 else coalesce((
                select s.version + b.version + (select coalesce(sum(a.version * 64 + coalesce(v.version, 0)), 0) from asset a left
                    join asset_service v on v.id = a.last_service where a.id = any(s.assets))
                from consultation_bed s join bed b on b.id = s.bed where s.id = c.current_bed), 0) end::bigint
        """;

    /// <summary>Reads the columns, from the first on; null where there is no consultation.</summary>
    public static ConsultationRow? Read(NpgsqlDataReader row, int first = 0) => row.IsDBNull(first)
        ? null
        : new(
            row.GetGuid(first),
            row.ReadState<ConsultationState>(first + 1),
            new(
                row.ReadNestedList<ConsultationDiagnosisState>(first + 2),
                row.ReadNestedList<EncounterSymptomState>(first + 3),
                row.ReadNested<DailyRoundState>(first + 4),
                row.IsDBNull(first + 5) ? null : row.ReadState<StayRow>(first + 5),
                row.ReadNestedList<PrescriptionState>(first + 6)));
}
