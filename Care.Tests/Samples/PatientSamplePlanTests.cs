using Care.Grains.Samples;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Samples;

/// <summary>How PostgreSQL carries out the lists at 40,000 samples of 20,000 patients: no filter scans them all, whoever asks.</summary>
public sealed class PatientSamplePlanTests(PatientSamplePlanTests.Seeded seeded) : IClassFixture<PatientSamplePlanTests.Seeded>
{
    private const int Patients = 20_000;

    private static readonly PatientSampleScope[] Scopes =
    [
        new(false, [Facility(1), Facility(2)], null, null),
        new(false, [], 11, null),
        new(false, [Facility(1)], null, 1),
        new(true, [], null, null),
    ];

    public static TheoryData<string> Filters => [.. FiltersByName.Keys];

    private static Dictionary<string, (Guid? Patient, PatientSampleFilter Filter)> FiltersByName { get; } = new()
    {
        ["none"] = (null, new()),
        ["a patient"] = (Guid.Parse("00000000-0000-0000-0002-000000000077"), new()),
        ["district"] = (null, new() { District = 11 }),
        ["district_name"] = (null, new() { DistrictName = "Kunnu" }),
        ["status"] = (null, new() { Status = SampleStatus.ReceivedAtLab }),
        ["result"] = (null, new() { Result = SampleResult.Positive }),
        ["patient_name"] = (null, new() { PatientName = "patient 77" }),
        ["facility"] = (null, new() { Facility = Facility(3) }),
        ["sample_type"] = (null, new() { SampleType = SampleType.Biopsy }),
        ["what the client's page asks for"] = (null, new() { Status = SampleStatus.RequestSubmitted, Result = SampleResult.Awaiting, PatientName = "7" }),
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task No_filter_scans_all_samples_or_all_patients(string name)
    {
        var (patient, filter) = FiltersByName[name];
        foreach (var scope in Scopes)
        {
            var plan = await QueryPlan.Explain(new PatientSampleListSql(scope, patient, filter).Page(seeded.Database, Paging.First));
            var scanned = plan.Scanned.Intersect(["patient_sample", "patient"]).ToList();
            Assert.True(scanned is [], $"{scope}: scans {string.Join(", ", scanned)}\n{plan.Text}");
        }
    }

    [Fact]
    public async Task A_sample_is_shown_with_its_steps_without_reading_those_of_others()
    {
        await using var any = seeded.Database.CreateCommand("select id from patient_sample limit 1");
        foreach (var statement in (string[])[PatientSampleRows.WithPatient, PatientSampleRows.WithConsultation])
        {
            var command = seeded.Database.CreateCommand(statement);
            command.Parameters.Add(new() { Value = (Guid)(await any.ExecuteScalarAsync())! });
            var plan = await QueryPlan.Explain(command);
            Assert.Empty(plan.Scanned.Intersect(["patient_sample", "patient_sample_flow", "patient", "consultation"]));
        }
    }

    private static Guid Facility(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    /// <summary>A database of their own.</summary>
    public sealed class Seeded(CareSystem system) : IAsyncLifetime
    {
        public NpgsqlDataSource Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var url = await system.Postgres.Database("sample-plans");
            await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
            Database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=sample-plans;Command Timeout=120");
            await TestPlaces.Load(Database);
            await PatientSeed.Load(Database, Patients);
            await using var seed = Database.CreateCommand(
                """
                -- The areas are the patients' own, and the steps are put in at once.
                alter table patient_sample disable trigger user;
                insert into patient_sample (id, version, document, pk, deleted, created_date, modified_date, patient, consultation, facility, testing_facility,
                    patient_facility, facility_district, facility_state, sample_type, icmr_category, status, result, created_by, last_edited_by)
                select gen_random_uuid(), 1, jsonb_build_object('diagnosis', repeat('x', 900)), row_number() over (), false,
                    timestamptz '2026-03-01' - (p.pk % 700) * interval '1 day', timestamptz '2026-03-01' - (p.pk % 600) * interval '1 day',
                    p.id, p.last_consultation, p.facility, ('00000000-0000-0000-0000-' || lpad((1 + p.pk % 97)::text, 12, '0'))::uuid, p.facility,
                    p.district, p.state, p.pk % 10, 10, 1 + (p.pk + n) % 7, 1 + (p.pk + n) % 4, 1, 1
                from patient p cross join generate_series(1, 3) n
                where p.last_consultation is not null;
                alter table patient_sample enable trigger user;
                insert into patient_sample_flow (id, sample, status, notes, created_date) select gen_random_uuid(), s.id, 1, 'created', s.created_date
                    from patient_sample s;
                """);
            await seed.ExecuteNonQueryAsync();
            await using var vacuum = Database.CreateCommand("vacuum analyze");
            await vacuum.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
