using Care.Grains.Operations;
using Care.Grains.Storage;
using Care.Interfaces.Storage;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Operations;

public sealed class ReplicaCheckTests(CareSystem system)
{
    [Fact]
    public async Task A_replica_that_has_all_is_not_behind_and_one_that_is_away_and_has_no_stand_in_is_told()
    {
        var url = await system.Postgres.Database("care");
        await using var here =
            new CareDatabase(new DatabaseOptions { Url = url, ReadUrl = $"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=care" });
        Assert.True(here.ReadsReplica);
        Assert.Null(await new ReplicaCheck(here).Look(CancellationToken.None));

        await using var away = new CareDatabase(new DatabaseOptions { Url = url, ReadUrl = $"postgres://reader:x@127.0.0.1:{FreePort.Next()}/care" });
        Assert.True(new ReplicaCheck(away).IsRequired);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => new ReplicaCheck(away).Look(CancellationToken.None));
    }

    [Fact]
    public async Task While_a_replica_is_away_lists_are_read_from_the_database_and_that_is_told()
    {
        var url = await system.Postgres.Database("care");
        var away = new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url)) { Port = FreePort.Next() }.ConnectionString;
        await using var database = new CareDatabase(new DatabaseOptions { Url = url, ReadUrl = away });
        await using var list = database.Reads.CreateCommand("select count(*) from facility");
        Assert.IsType<long>(await list.ExecuteScalarAsync());

        var check = new ReplicaCheck(database);
        Assert.False(check.IsRequired);
        Assert.Equal("away, lists are read from the database", await check.Look(CancellationToken.None));
    }
}
