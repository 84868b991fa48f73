using Care.Grains.Storage;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Storage;

/// <summary>Migrations of an empty database.</summary>
public sealed class MigratorTests(CareSystem system)
{
    [Fact]
    public async Task Several_silos_that_start_at_once_migrate_once()
    {
        var url = await system.Postgres.Database("fresh");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Migrator(NullLogger<Migrator>.Instance).Migrate(url)));

        await using var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=fresh");
        await using var command = database.CreateCommand("select count(*) - count(distinct scriptname) from schemaversions");
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    /// <summary>
    /// The role of reports is the whole server's: whoever sets it up anew each time is refused where another database does so in the same moment.
    /// </summary>
    [Fact]
    public async Task Databases_of_one_server_are_migrated_at_once()
    {
        var urls = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => system.Postgres.Database($"beside{number}")));
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(urls.Select(url => new Migrator(NullLogger<Migrator>.Instance).Migrate(url)));
        }
    }
}
