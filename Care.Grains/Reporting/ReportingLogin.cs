using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Grains.Reporting;

/// <summary>Lets the dashboard tool sign in as <c>care_reporting</c>, which sees the masked views (Migrations/9998_reporting.sql) and nothing else.</summary>
public static class ReportingLogin
{
    /// <summary>Sets the password with which the role signs in.</summary>
    public static async Task Allow(string url, string password)
    {
        await using var connection = new NpgsqlConnection(DatabaseUrl.ToConnectionString(url));
        await connection.OpenAsync();
        // A password can't be a parameter of this statement: the server quotes it.
        await using var quote =
            new NpgsqlCommand("select format('alter role care_reporting login password %L', $1)", connection) { Parameters = { new() { Value = password } } };
        await using var alter = new NpgsqlCommand((string)(await quote.ExecuteScalarAsync())!, connection);
        await alter.ExecuteNonQueryAsync();
    }
}
