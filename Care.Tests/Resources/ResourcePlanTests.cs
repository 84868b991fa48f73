using Care.Grains.Resources;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Resources;

/// <summary>How PostgreSQL carries out the lists at 40,000 requests with 80,000 comments: no filter scans them all, whoever asks.</summary>
public sealed class ResourcePlanTests(ResourcePlanTests.Requests requests) : IClassFixture<ResourcePlanTests.Requests>
{
    private static readonly DateRange Week = new(new(2026, 2, 1), new(2026, 2, 7));

    private static readonly ResourceScope[] Scopes =
    [
        new(new FacilityScope.AnyOf([Facility(1), Facility(2)])),
        new(new FacilityScope.InDistrict(11)),
        new(new FacilityScope.InState(1)),
        new(new FacilityScope.All()),
    ];

    public static TheoryData<string> Filters => [.. FiltersByName.Keys];

    private static Dictionary<string, ResourceRequestFilter> FiltersByName { get; } = new()
    {
        ["none"] = new(),
        ["status"] = new() { Status = ResourceStatus.TransferInProgress },
        ["category"] = new() { Category = ResourceCategory.Supplies },
        ["sub_category"] = new() { SubCategory = ResourceSubCategory.TypeDCylinder },
        ["origin_facility"] = new() { OriginFacility = Facility(3) },
        ["approving_facility"] = new() { ApprovingFacility = Facility(3) },
        ["assigned_facility"] = new() { AssignedFacility = Facility(3) },
        ["created_date"] = new() { CreatedDate = Week },
        ["modified_date"] = new() { ModifiedDate = Week },
        ["assigned_to"] = new() { AssignedTo = 7 },
        ["created_by"] = new() { CreatedBy = 7 },
        ["last_edited_by"] = new() { LastEditedBy = 7 },
        ["priority"] = new() { Priority = 7 },
        ["emergency"] = new() { Emergency = true },
        ["title"] = new() { Title = "oxygen 777" },
        ["a column of the board"] = new() { Status = ResourceStatus.Approved, Emergency = false },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task No_filter_scans_all_requests(string name)
    {
        foreach (var scope in Scopes)
        {
            await IsIndexed(new ResourceRequestListSql(scope, FiltersByName[name], []).Page(requests.Database, Paging.First));
        }
    }

    [Fact]
    public async Task The_comments_of_a_request_are_read_off_its_index()
    {
        var criteria = new Criteria().Add($"t.request = {new Guid("00000000-0000-0000-0007-000000000077")}");
        await IsIndexed(ResourceCommentQueries.Command(requests.Database, criteria, ResourceScopeSql.Rows(Scopes[0], criteria), Paging.First));
    }

    private static Guid Facility(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    private static async Task IsIndexed(NpgsqlCommand command)
    {
        var plan = await QueryPlan.Explain(command);
        Assert.True(!plan.Scanned.Any(), $"scans {string.Join(", ", plan.Scanned)}\n{plan.Text}");
    }

    /// <summary>A database of their own.</summary>
    public sealed class Requests(CareSystem system) : IAsyncLifetime
    {
        public NpgsqlDataSource Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database("resource-plans"));
            Database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=resource-plans;Command Timeout=120");
            // Facilities are not what is measured here.
            await Run(
                """
                alter table resource_request disable trigger resource_request_parties, drop constraint resource_request_origin_facility_fkey,
                    drop constraint resource_request_approving_facility_fkey, drop constraint resource_request_assigned_facility_fkey;
                insert into resource_request (id, version, document, pk, deleted, created_date, modified_date, origin_facility, approving_facility,
                    assigned_facility, districts, states, status, category, sub_category, emergency, priority, title, reason, refering_facility_contact_name,
                    refering_facility_contact_number, requested_quantity, assigned_quantity, is_assigned_to_user, assigned_to, created_by, last_edited_by)
                select ('00000000-0000-0000-0007-' || lpad(n::text, 12, '0'))::uuid, 1, jsonb_build_object('reason', repeat('x', 900)), n, false,
                    timestamptz '2026-03-01' - (n % 700) * interval '1 day', timestamptz '2026-03-01' - (n % 600) * interval '1 day',
                    ('00000000-0000-0000-0000-' || lpad((1 + n % 101)::text, 12, '0'))::uuid,
                    ('00000000-0000-0000-0000-' || lpad((1 + n % 97)::text, 12, '0'))::uuid,
                    ('00000000-0000-0000-0000-' || lpad((1 + n % 89)::text, 12, '0'))::uuid,
                    array[1 + n % 14, 1 + n / 3 % 14], array[1 + n % 3], case n % 5 when 0 then (array[10, 15, 20, 30, 55, 70])[1 + n % 6] else 80 end,
                    100 + 100 * (n % 2), (array[110, 120, 130, 140, 1000])[1 + n % 5], n % 5 = 0, n % 500, 'Oxygen ' || n, 'x', 'x', 'x', 1, 1, false,
                    1 + n % 500, 1 + n % 500, 1 + n % 500
                from generate_series(1, 40000) n;
                insert into resource_comment (id, version, document, pk, deleted, request, comment, created_date, modified_date)
                select gen_random_uuid(), 1, '{}', n, false, ('00000000-0000-0000-0007-' || lpad((1 + n % 40000)::text, 12, '0'))::uuid, 'x', now(), now()
                from generate_series(1, 80000) n;
                """);
            await Run("vacuum analyze");
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();

        private async Task Run(string sql)
        {
            await using var command = Database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
