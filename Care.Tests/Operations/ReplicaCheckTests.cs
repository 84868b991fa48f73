using Care.Grains.Operations;
using Care.Grains.Storage;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

public sealed class ReplicaCheckTests(CareSystem system)
{
    [Fact]
    public async Task A_replica_that_has_all_is_not_behind_and_one_that_is_away_is_told()
    {
        var url = await system.Postgres.Database("care");
        await using var here = new CareDatabase(new DatabaseOptions { Url = url, ReadUrl = $"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=care" });
        Assert.True(here.ReadsReplica);
        Assert.Null(await new ReplicaCheck(here).Look(CancellationToken.None));

        await using var away = new CareDatabase(new DatabaseOptions { Url = url, ReadUrl = $"postgres://care:x@127.0.0.1:{FreePort.Next()}/care" });
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => new ReplicaCheck(away).Look(CancellationToken.None));
    }
}
