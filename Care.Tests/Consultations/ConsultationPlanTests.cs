using Care.Grains.Diagnoses;
using Care.Grains.Events;
using Care.Grains.Prescriptions;
using Care.Grains.Rounds;
using Care.Grains.Storage;
using Care.Grains.Symptoms;
using Care.Interfaces.Calls;
using Care.Interfaces.Events;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Rounds;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Consultations;

/// <summary>
/// How PostgreSQL carries out the lists of a consultation: each by one statement, off an index, and nothing costs more because there are other consultations.
/// </summary>
public sealed class ConsultationPlanTests(CareSystem system)
{
    private static readonly Guid Consultation = new("00000000-0000-0000-0003-000000000007");
    private static readonly Guid Prescription = new("00000000-0000-0007-0004-000000000003");
    private static readonly Guid Medicine = new("00000000-0000-0000-0005-000000000003");
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_list_costs_the_same_with_a_hundred_times_the_consultations()
    {
        await using var database = await Fresh("stay-plan");
        await Fill(database, 1, 20);
        var few = await Buffers(database);
        await Fill(database, 21, 2000);
        var many = await Buffers(database);
        // The indexes are one level higher by then.
        Assert.All(few.Keys, list =>
            Assert.True(many[list].Buffers <= 2 * few[list].Buffers, $"{list}: {few[list].Buffers} buffers at first, {many[list].Buffers} later"));
        Assert.All(many, list => Assert.DoesNotContain("Seq Scan", list.Value.Plan, StringComparison.Ordinal));
    }

    private static Dictionary<string, Func<NpgsqlDataSource, NpgsqlCommand>> Lists { get; } = new()
    {
        ["rounds"] = source => Rounds(source, new(null, null, null)),
        ["rounds of a type"] = source => Rounds(source, new([RoundsType.Normal], null, null)),
        ["rounds of an hour"] = source => Rounds(source, new(null, Noon.AddHours(-1), Noon)),
        ["rounds of a chart"] = source => DailyRoundQueries.Command(source, DailyRoundQueries.CriteriaOf(Consultation, new(null, null, null)), new(37, 36)),
        ["diagnoses"] = source => DiagnosisQueries.Command(source, Consultation, new Criteria(), DiagnosisQueries.Order, Paging.First),
        ["symptoms"] = source => SymptomQueries.Command(source, Consultation, SymptomQueries.CriteriaOf(new(null)), SymptomQueries.Order, Paging.First),
        ["symptoms that are cured"] = source =>
            SymptomQueries.Command(source, Consultation, SymptomQueries.CriteriaOf(new(true)), SymptomQueries.Order, Paging.First),
        ["prescriptions"] = source => Prescriptions(source, new()),
        ["prescriptions that are given as needed"] = source => Prescriptions(source, new() { DosageTypes = [DosageType.Prn], Discontinued = false }),
        ["prescriptions of a medicine"] = source => Prescriptions(source, new() { Medicine = Medicine, PrescriptionType = PrescriptionType.Regular }),
        ["administrations"] = source => Administrations(source, new()),
        ["administrations of a prescription"] = source => Administrations(source, new() { Prescription = Prescription, Archived = false }),
        ["administrations of a prescription and a day"] = source =>
            Administrations(source, new() { Prescription = Prescription, AdministeredDate = new(new(2026, 2, 28), new(2026, 2, 28)) }),
        ["administrations of a day"] = source => Administrations(source, new() { AdministeredDate = new(new(2026, 2, 28), new(2026, 2, 28)) }),
        ["events"] = source => Events(source, new(null, null, null, ConsultationEventOrder.NewestFirst)),
        ["events, the oldest first"] = source => Events(source, new(null, null, null, ConsultationEventOrder.OldestFirst)),
        ["events by when they were taken"] = source => Events(source, new(null, null, null, ConsultationEventOrder.LatestTakenFirst)),
        ["events of a type"] = source => Events(source, new(3, null, null, ConsultationEventOrder.NewestFirst)),
        ["events of a person that nothing replaces"] = source => Events(source, new(null, 7, true, ConsultationEventOrder.NewestFirst)),
    };

    private static NpgsqlCommand Rounds(NpgsqlDataSource source, DailyRoundFilter filter) =>
        DailyRoundQueries.Command(source, DailyRoundQueries.CriteriaOf(Consultation, filter), Paging.First);

    private static NpgsqlCommand Prescriptions(NpgsqlDataSource source, PrescriptionFilter filter) =>
        PrescriptionSql.Command(source, PrescriptionQueries.CriteriaOf(filter).Add($"t.consultation = {Consultation}"), Paging.First);

    private static NpgsqlCommand Administrations(NpgsqlDataSource source, MedicineAdministrationFilter filter) => MedicineAdministrationQueries.Command(
        source, Consultation, MedicineAdministrationQueries.CriteriaOf(filter), MedicineAdministrationQueries.Order, Paging.First);

    private static NpgsqlCommand Events(NpgsqlDataSource source, ConsultationEventFilter filter) =>
        ConsultationEventQueries.Command(source, ConsultationEventQueries.CriteriaOf(Consultation, filter), filter.Order, Paging.First);

    private async Task<NpgsqlDataSource> Fresh(string name)
    {
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database(name));
        var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database={name};Command Timeout=120");
        await Run(database, "insert into icd11_concept (id, icd11_id, label, class_kind, is_leaf, is_adopted_child) select n, n::text, 'C' || n, 'category', "
            + "true, false from generate_series(1, 10) n");
        await Run(database, "insert into medicine (id, name, type) select ('00000000-0000-0000-0005-' || lpad(n::text, 12, '0'))::uuid, n, 'generic' "
            + "from generate_series(1, 10) n");
        return database;
    }

    /// <summary>Consultations of fifty rounds, a hundred events, ten diagnoses and ten symptoms, those of all consultations mixed as they come in.</summary>
    private static async Task Fill(NpgsqlDataSource database, int first, int last)
    {
        var consultations = $"generate_series({first}, {last}) stay, lateral (select ('00000000-0000-0000-0003-' || lpad(stay::text, 12, '0'))::uuid) s(id)";
        const string ids =
            """
            lateral (select ('00000000-0000-' || lpad(stay::text, 4, '0') || '-0004-' || lpad(n::text, 12, '0'))::uuid,
                ('00000000-0000-0000-0005-' || lpad(n::text, 12, '0'))::uuid) i(prescription, medicine)
            """;
        await Run(
            database,
            $$"""
            insert into daily_round (id, version, document, pk, deleted, consultation, taken_at, rounds_type, created_date, modified_date)
            select gen_random_uuid(), 1, jsonb_build_object('other_details', repeat('x', 300)), stay * 100 + n, false, s.id, t, (array[0, 50, 100, 200,
                300])[1 + n % 5], t, t
            from generate_series(1, 50) n, {{consultations}}, lateral (select timestamptz '2026-03-01 12:00Z' - n * interval '1 hour') at(t);

            insert into consultation_event (id, consultation, event_type, caused_by, created_date, taken_at, object_model, object_id, external_id, change_type,
                is_latest, value)
            select stay || '-' || n, s.id, 1 + n % 20, 7 + n % 3, t, t, 'DailyRound', stay * 100 + n, gen_random_uuid(), 'CREATED', n % 2 = 0, '{}'
            from generate_series(1, 100) n, {{consultations}}, lateral (select timestamptz '2026-03-01 12:00Z' - n * interval '1 hour') at(t);

            insert into consultation_diagnosis (id, version, document, pk, deleted, consultation, diagnosis, verification_status, is_principal, created_date)
            select gen_random_uuid(), 1, '{}', stay * 100 + n, false, s.id, n, 1 + n % 4, false, now() from generate_series(1, 10) n, {{consultations}};

            insert into encounter_symptom (id, version, document, pk, deleted, consultation, symptom, other_symptom, onset_date, cure_date,
                clinical_impression_status, created_date)
            select gen_random_uuid(), 1, '{}', stay * 100 + n, false, s.id, 10 + n, '', now(), case when n % 2 = 0 then now() end, 1, now()
                from generate_series(1, 10) n, {{consultations}};

            -- Of consultations that are no more than an id.
            set session_replication_role = replica;
            insert into prescription (id, version, document, pk, deleted, created_date, consultation, medicine, prescription_type, dosage_type, discontinued)
            select prescription, 1, '{}', stay * 100 + n, false, t, s.id, medicine, 1 + n % 2, 1 + n % 3, n > 5
            from generate_series(1, 10) n, {{consultations}}, lateral (select timestamptz '2026-03-01 12:00Z' - n * interval '1 day') at(t), {{ids}};

            insert into medicine_administration (id, version, document, pk, deleted, created_date, consultation, prescription, administered_date, archived_on)
            select gen_random_uuid(), 1, '{}', stay * 1000 + n * 20 + g, false, t, s.id, prescription, t, case when g % 5 = 0 then t end
            from generate_series(1, 20) g, generate_series(1, 10) n, {{consultations}},
                lateral (select timestamptz '2026-03-01 12:00Z' - g * interval '6 hours') at(t), {{ids}};
            reset session_replication_role;
            """);
        await Run(database, "vacuum analyze");
    }

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyDictionary<string, (long Buffers, string Plan)>> Buffers(NpgsqlDataSource database)
    {
        Dictionary<string, (long, string)> costs = [];
        foreach (var (name, list) in Lists)
        {
            var dearest = await QueryPlan.Explain(list(database), analyze: true);
            costs[name] = (dearest.Buffers, dearest.Text);
        }

        return costs;
    }
}
