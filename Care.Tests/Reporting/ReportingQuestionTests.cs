using Care.Tests.Deployment;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Reporting;

/// <summary>The questions that a district asks (reporting/questions), each asked by the reporting role.</summary>
public sealed class ReportingQuestionTests(CareSystem system)
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Path.Combine(Checkout.Root, "reporting", "questions"), "*.sql").Select(file => Path.GetFileName(file)).Order()];

    [Theory, MemberData(nameof(All))]
    public async Task The_reporting_role_is_answered(string question)
    {
        var sql = Checkout.Read($"reporting/questions/{question}");
        Assert.StartsWith("-- ", sql, StringComparison.Ordinal);
        await using var connection = await system.Database.OpenConnectionAsync();
        await Run(connection, "set role care_reporting; set search_path = reporting");
        try
        {
            await using var ask = new NpgsqlCommand(sql, connection);
            await using var rows = await ask.ExecuteReaderAsync();
            Assert.True(rows.FieldCount >= 3);
            while (await rows.ReadAsync())
            {
            }
        }
        finally
        {
            await Run(connection, "reset role; reset search_path");
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
