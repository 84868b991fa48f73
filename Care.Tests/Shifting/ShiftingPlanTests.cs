using Care.Grains.Shifting;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Shifting;

/// <summary>How PostgreSQL carries out the lists at 40,000 requests of 20,000 patients: no filter scans them all, whoever asks.</summary>
public sealed class ShiftingPlanTests(ShiftingPlanTests.Requests requests) : IClassFixture<ShiftingPlanTests.Requests>
{
    private const int Patients = 20_000;

    private static readonly DateRange Week = new(new(2026, 2, 1), new(2026, 2, 7));

    private static readonly ShiftingScope[] Scopes =
    [
        new(new FacilityScope.AnyOf([Facility(1), Facility(2)]), false),
        new(new FacilityScope.InDistrict(11), false),
        new(new FacilityScope.InState(1), false),
        new(new FacilityScope.All(), false),
    ];

    public static TheoryData<string> Filters => [.. FiltersByName.Keys];

    private static Dictionary<string, ShiftingFilter> FiltersByName { get; } = new()
    {
        ["none"] = new(),
        ["status"] = new() { Status = ShiftingStatus.TransferInProgress },
        ["breathlessness_level"] = new() { BreathlessnessLevel = BreathlessnessLevel.Severe },
        ["disease_status"] = new() { DiseaseStatus = DiseaseStatus.Positive },
        ["patient"] = new() { Patient = Guid.NewGuid() },
        ["patient_name"] = new() { PatientName = "patient 77" },
        ["patient_phone_number"] = new() { PatientPhoneNumber = "0000777" },
        ["origin_facility"] = new() { OriginFacility = Facility(3) },
        ["shifting_approving_facility"] = new() { ShiftingApprovingFacility = Facility(3) },
        ["assigned_facility"] = new() { AssignedFacility = Facility(3) },
        ["emergency"] = new() { Emergency = true },
        ["is_up_shift"] = new() { IsUpShift = true },
        ["is_kasp"] = new() { IsKasp = true },
        ["is_antenatal"] = new() { IsAntenatal = true },
        ["created_date"] = new() { CreatedDate = Week },
        ["modified_date"] = new() { ModifiedDate = Week },
        ["assigned_to"] = new() { AssignedTo = 7 },
        ["created_by"] = new() { CreatedBy = 7 },
        ["last_edited_by"] = new() { LastEditedBy = 7 },
        ["a column of the board"] = new() { Status = ShiftingStatus.Approved, Emergency = false, IsKasp = false },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task No_filter_scans_all_requests_or_all_patients(string name)
    {
        foreach (var scope in Scopes)
        {
            var plan = await QueryPlan.Explain(new ShiftingListSql(scope, FiltersByName[name], []).Page(requests.Database, Paging.First));
            var scanned = plan.Scanned.Intersect(["shifting_request", "patient"]).ToList();
            Assert.True(scanned is [], $"{scope.Facilities.GetType().Name}: scans {string.Join(", ", scanned)}\n{plan.Text}");
        }
    }

    private static Guid Facility(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    /// <summary>A database of their own.</summary>
    public sealed class Requests(CareSystem system) : IAsyncLifetime
    {
        public NpgsqlDataSource Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var url = await system.Postgres.Database("shifting-plans");
            await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
            Database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=shifting-plans;Command Timeout=120");
            await TestPlaces.Load(Database);
            await PatientSeed.Load(Database, Patients);
            await using var seed = Database.CreateCommand(
                """
                -- More districts than the test's places have, so they are not looked up.
                alter table shifting_request disable trigger shifting_request_parties;
                insert into shifting_request (id, version, document, pk, deleted, created_date, modified_date, patient, origin_facility,
                    shifting_approving_facility, assigned_facility,
                    patient_facility, districts, states, status,
                    breathlessness_level, emergency, is_up_shift, is_kasp, is_assigned_to_user, reason, vehicle_preference, comments,
                        refering_facility_contact_name,
                    refering_facility_contact_number, ambulance_driver_name, ambulance_phone_number, ambulance_number, assigned_to, created_by, last_edited_by)
                select gen_random_uuid(), 1, jsonb_build_object('reason', repeat('x', 900)), row_number() over (), false,
                    timestamptz '2026-03-01' - (p.pk % 700) * interval '1 day',
                    timestamptz '2026-03-01' - (p.pk % 600) * interval '1 day', p.id, p.facility, ('00000000-0000-0000-0000-' || lpad((1 + p.pk % 97)::text,
                        12, '0'))::uuid,
                    ('00000000-0000-0000-0000-' || lpad((1 + p.pk % 89)::text, 12, '0'))::uuid,
                    p.facility, array[1 + p.pk % 14, 1 + p.pk / 3 % 14], array[1 + p.pk % 3], case n when 1 then (array[10, 15, 20, 40, 55, 60, 70,
                        90])[1 + p.pk % 8] else 80 end,
                    (array[10, 15, 20, 30, 40])[1 + p.pk % 5], p.pk % 5 = 0, p.pk % 2 = 0, p.pk % 3 = 0, false, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x',
                        1 + p.pk % 500, 1 + p.pk % 500, 1 + p.pk % 500
                from patient p cross join generate_series(1, 2) n;
                alter table shifting_request enable trigger shifting_request_parties;
                """);
            await seed.ExecuteNonQueryAsync();
            await using var vacuum = Database.CreateCommand("vacuum analyze");
            await vacuum.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
