using System.Reflection;
using Care.Interfaces.Storage;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Support;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>Brings the database to the schema that this build needs. Any number of processes may ask at once: one works, the others wait for it.</summary>
public sealed partial class Migrator(ILogger<Migrator> logger)
{
    /// <summary>The advisory lock's key: any number that nothing else in the database uses.</summary>
    private const long MigrationLock = 0x43617265;

    /// <summary>Applies all migrations that the database lacks.</summary>
    /// <param name="url">The database, as in <see cref="DatabaseOptions.Url"/>.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public async Task Migrate(string url, CancellationToken cancellation = default)
    {
        // Unpooled: a connection that goes back to a pool keeps its advisory lock until somebody uses it again.
        var connectionString = new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url)) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using (
            var take = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = MigrationLock } }, CommandTimeout = 120 })
        {
            await take.ExecuteNonQueryAsync(cancellation);
        }

        var result = DeployChanges.To
            .PostgresqlDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal) && !IsRepeated(name))
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(), IsRepeated, new SqlScriptOptions { ScriptType = ScriptType.RunAlways, RunGroupOrder = 1000 })
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new QuietLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The migration {result.ErrorScript?.Name} failed.", result.Error);
        }

        if (result.Scripts.Count(script => !IsRepeated(script.Name)) is > 0 and var migrations)
        {
            Migrated(migrations);
        }
    }

    /// <summary>What is made of the whole schema, and so is made anew whenever it may have changed.</summary>
    private static bool IsRepeated(string name) => name is "9998_reporting.sql" or "9999_writers.sql";

    [LoggerMessage(1003, LogLevel.Information, "The database is migrated: {Migrations} migrations were new")]
    private partial void Migrated(int migrations);

    private sealed class QuietLog : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) { }

        public void LogDebug(string format, params object[] args) { }

        public void LogInformation(string format, params object[] args) { }

        public void LogWarning(string format, params object[] args) { }

        public void LogError(string format, params object[] args) { }

        public void LogError(Exception ex, string format, params object[] args) { }
    }
}
