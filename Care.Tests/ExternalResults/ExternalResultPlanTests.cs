using Care.Grains.ExternalResults;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Permissions;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.ExternalResults;

/// <summary>How PostgreSQL carries out the lists at 60,000 results: no filter scans them all, whoever asks.</summary>
public sealed class ExternalResultPlanTests(ExternalResultPlanTests.Results results) : IClassFixture<ExternalResultPlanTests.Results>
{
    private static readonly DateRange Week = new(new(2026, 2, 1), new(2026, 2, 7));

    public static TheoryData<string> Filters => [.. FiltersByName.Keys];

    private static ExternalResultScope[] Scopes { get; } =
    [
        new(ExternalResultArea.Ward, 7), new(ExternalResultArea.LocalBody, 7), new(ExternalResultArea.District, 7), new(ExternalResultArea.State, 1),
        new(ExternalResultArea.Everywhere, null),
    ];

    private static Dictionary<string, ExternalResultFilter> FiltersByName { get; } = new()
    {
        ["none"] = new(),
        ["name"] = new() { Name = "person 777" },
        ["srf_id"] = new() { SrfId = "EKM/777" },
        ["mobile_number"] = new() { MobileNumber = "0000777" },
        ["wards"] = new() { Wards = [7, 8] },
        ["districts"] = new() { Districts = [7] },
        ["local_bodies"] = new() { LocalBodies = [7, 8] },
        ["sample_collection_date"] = new() { SampleCollectionDate = Week },
        ["result_date"] = new() { ResultDate = Week },
        ["created_date"] = new() { CreatedDate = Week },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task No_filter_scans_all_results(string name)
    {
        foreach (var scope in Scopes)
        {
            var criteria = ExternalResultQueries.CriteriaOf(FiltersByName[name]).AddScope(scope);
            var plan = await QueryPlan.Explain(
                criteria.Page<ExternalResultState>(results.Database, ExternalResultQueries.Order, Paging.First));
            Assert.True(!plan.Scanned.Any(), $"{scope}: scans {string.Join(", ", plan.Scanned)}\n{plan.Text}");
        }
    }

    /// <summary>A database of their own.</summary>
    public sealed class Results(CareSystem system) : IAsyncLifetime
    {
        public NpgsqlDataSource Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database("external-result-plans"));
            Database = NpgsqlDataSource.Create(
                $"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=external-result-plans;Command Timeout=120");
            await Run(
                """
                insert into external_result (id, version, document, pk, deleted, created_date, srf_id, name, age, age_in, gender, address, mobile_number,
                    is_repeat, patient_status, ward, local_body, district, state, lab_name, test_type, sample_type, result, sample_collection_date, result_date,
                    patient_created)
                select gen_random_uuid(), 1, jsonb_build_object('address', repeat('x', 600)), n, false, timestamptz '2026-03-01' - (n % 700) * interval '1 day',
                    '00/EKM/' || n, 'Person ' || n, 30, 'years', 'x', 'x', lpad(n::text, 10, '0'), false, 'x', 1 + n % 2000, 1 + n % 300, 1 + n % 28, 1 + n % 2,
                    'x', 'x', 'x', 'x', date '2026-03-01' - n % 600, date '2026-03-01' - n % 500, n % 2 = 0
                from generate_series(1, 60000) n
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
