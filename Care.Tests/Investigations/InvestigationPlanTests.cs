using Care.Grains.Investigations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Investigations;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Investigations;

/// <summary>How PostgreSQL carries out the lists of results: each off an index, and none costs more because others have results, too.</summary>
public sealed class InvestigationPlanTests(CareSystem system)
{
    private static readonly Guid Consultation = new("00000000-0000-0000-0003-000000000007");
    private static readonly Guid Patient = new("00000000-0000-0000-0004-000000000007");
    private static readonly Guid Session = new("00000000-0000-0007-0005-000000000003");
    private static readonly Guid Potassium = new("00000000-0000-0000-0006-000000000004");
    private static readonly DateRange Day = new(new(2026, 3, 3), new(2026, 3, 3));

    private static Dictionary<string, Func<NpgsqlDataSource, NpgsqlCommand>> Lists { get; } = new()
    {
        ["results"] = source => Page(source, new()),
        ["results of a session"] = source => Page(source, new() { Session = Session }),
        ["results of sessions"] = source => Page(source, new() { Sessions = [Session, Guid.Empty] }),
        ["results of an investigation"] = source => Page(source, new() { Investigation = Potassium }),
        ["results of investigations"] = source => Page(source, new() { Investigations = [Potassium, Guid.Empty] }),
        ["results of a day"] = source => Page(source, new() { CreatedDate = Day }),
        ["results that were changed on a day"] = source => Page(source, new() { ModifiedDate = Day }),
        ["the last page of results"] = source =>
            InvestigationValueSql.Page(source, InvestigationValueSql.OfConsultation(Consultation, new()), new(PageNumber.LastPage, 200)),
        ["sessions"] = source => InvestigationValueSql.Sessions(source, InvestigationValueSql.OfConsultation(Consultation, new())),
        ["results of a patient"] = source => OfPatient(source, 1, null),
        ["older results of a patient"] = source => OfPatient(source, 2, null),
        ["results of a patient that are assigned"] = source => OfPatient(source, 1, 7),
    };

    [Fact]
    public async Task A_list_costs_the_same_with_a_hundred_times_the_consultations()
    {
        await using var database = await Fresh("investigation-plan");
        await Fill(database, 1, 20);
        var few = await Buffers(database);
        await Fill(database, 21, 2000);
        var many = await Buffers(database);
        // The indexes are one level higher by then.
        Assert.All(few.Keys, list =>
            Assert.True(
                many[list].Buffers <= 2 * few[list].Buffers,
                $"{list}: {few[list].Buffers} buffers at first, {many[list].Buffers} later: {many[list].Plan}"));
        Assert.All(many, list => Assert.DoesNotContain("Seq Scan", list.Value.Plan, StringComparison.Ordinal));
    }

    private static NpgsqlCommand Page(NpgsqlDataSource source, InvestigationValueFilter filter) =>
        InvestigationValueSql.Page(source, InvestigationValueSql.OfConsultation(Consultation, filter), new(1, 200));

    private static NpgsqlCommand OfPatient(NpgsqlDataSource source, int sessionPage, int? assignedTo)
    {
        PatientInvestigationFilter filter = new() { Values = new() { Investigations = [Potassium] }, SessionPage = sessionPage };
        return InvestigationValueSql.Page(source, InvestigationValueSql.OfPatient(Patient, filter, assignedTo), new(1, 500));
    }

    private async Task<NpgsqlDataSource> Fresh(string name)
    {
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database(name));
        var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database={name};Command Timeout=120");
        // Patients and facilities are not what is measured here.
        await Run(
            database,
            """
            alter table investigation_session drop constraint investigation_session_patient_fkey;
            alter table consultation drop constraint consultation_patient_fkey, drop constraint consultation_facility_fkey;
            alter table consultation disable trigger user;
            insert into investigation_group (name) values ('G');
            insert into investigation (id, name, groups)
            select ('00000000-0000-0000-0006-' || lpad(n::text, 12, '0'))::uuid, 'I' || n, (select array_agg(id) from investigation_group)
            from generate_series(1, 20) n
            """);
        return database;
    }

    /// <summary>Consultations of seven sessions with twenty values each, those of all consultations mixed as they come in.</summary>
    private static async Task Fill(NpgsqlDataSource database, int first, int last)
    {
        await Run(
            database,
            $$"""
            insert into consultation (id, version, document, pk, deleted, patient, facility, created_date, modified_date, suggestion, encounter_date, is_kasp,
                is_telemedicine, medico_legal_case, is_readmission, assigned_to)
            select ('00000000-0000-0000-0003-' || lpad(stay::text, 12, '0'))::uuid, 1, '{}', stay, false,
                ('00000000-0000-0000-0004-' || lpad(stay::text, 12, '0'))::uuid, gen_random_uuid(), now(), now(), 1, now(), false, false, false, false, 7
            from generate_series({{first}}, {{last}}) stay;

            insert into investigation_session (id, version, document, pk, deleted, created_date, consultation, patient, created_by)
            select ('00000000-0000-' || lpad(stay::text, 4, '0') || '-0005-' || lpad(session::text, 12, '0'))::uuid, 1,
                jsonb_build_object('results', (
                    select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'value', n, 'modified_date', at, 'investigation',
                        ('00000000-0000-0000-0006-' || lpad(n::text, 12, '0'))::uuid))
                    from generate_series(1, 20) n)),
                session * 10000 + stay, false, at, ('00000000-0000-0000-0003-' || lpad(stay::text, 12, '0'))::uuid,
                ('00000000-0000-0000-0004-' || lpad(stay::text, 12, '0'))::uuid, 7
            from generate_series(1, 7) session, generate_series({{first}}, {{last}}) stay,
                lateral (select timestamptz '2026-03-01 12:00Z' + session * interval '1 day') t (at)
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
