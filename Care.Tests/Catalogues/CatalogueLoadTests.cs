using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;

namespace Care.Tests.Catalogues;

/// <summary>What loading a file makes of a catalogue's table, on a database of its own.</summary>
public sealed class CatalogueLoadTests(CareSystem system) : IAsyncLifetime
{
    private NpgsqlDataSource database = null!;
    private string url = null!;

    public async ValueTask InitializeAsync()
    {
        url = await system.Postgres.Database($"catalogue-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = NpgsqlDataSource.Create(Care.Interfaces.Storage.DatabaseUrl.ToConnectionString(url));
        await Text(
            """
            create table thing (id integer generated always as identity primary key, name text not null unique, size integer);
            call keep_catalogue('thing', 'things')
            """);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_is_there_stays_or_is_rewritten_as_the_table_says_and_keeps_its_key()
    {
        Assert.Equal(new CatalogueCounts(3, 3, 0), await Load(false, new("c", 1), new("a", 2), new("b", null)));
        Assert.Equal("1 c 1|2 a 2|3 b", await Stored());
        Assert.Equal(new CatalogueCounts(2, 1, 0), await Load(false, new("c", 7), new("d", 4)));
        Assert.Equal("1 c 1|2 a 2|3 b|4 d 4", await Stored());
        Assert.Equal(new CatalogueCounts(4, 1, 2), await Load(true, new("e", 5), new("b", 3), new("c", null), new("a", 2)));
        Assert.Equal("1 c|2 a 2|3 b 3|4 d 4|5 e 5", await Stored());
        Assert.Equal(new CatalogueCounts(1, 0, 0), await Load(true, new Thing("e", 5)));
    }

    [Fact]
    public async Task A_load_that_fails_leaves_nothing_and_only_what_changed_is_logged()
    {
        await Assert.ThrowsAsync<PostgresException>(() => Load(true, new("x", 1), new("x", 2)));
        await Load(true, new Thing("y", 1));
        await Load(true, new Thing("y", 1));
        await Load(true, new Thing("y", 2));
        Assert.Equal("+ y 1|~ y 2", await Text(
            """
            select string_agg(concat_ws(' ', operation, changed -> 'rows' -> 0 ->> 'name', changed -> 'rows' -> 0 ->> 'size'), '|' order by pk)
            from change_log where kind = 'thing'
            """));
    }

    [Fact]
    public async Task Two_loads_at_once_add_each_entry_once()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Load(true, [.. Enumerable.Range(0, 500).Select(n => new Thing($"{n}", n))])));
        Assert.Equal(500, counts.Sum(count => count.Added));
        Assert.Equal(0, counts.Sum(count => count.Changed));
    }

    [Fact]
    public async Task What_a_silo_holds_is_read_again_after_a_load_and_from_the_database_itself()
    {
        await using CareDatabase silo = new(new DatabaseOptions { Url = url, ReadUrl = await system.Postgres.Database("late-replica") });
        ChangeFeed changes = new();
        using Things held = new(silo, changes);
        Assert.Empty(await held.Current(TestContext.Current.CancellationToken));

        TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        held.Forgotten += () => heard.TrySetResult();
        await using var listener = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        listener.Notification += (_, told) =>
        {
            var words = told.Payload.Split(' ');
            changes.Announce(words[0], words[1]);
        };
        await using (var listen = new NpgsqlCommand("listen care_changed", listener))
        {
            await listen.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Load(true, new Thing("new", 1));
        await listener.WaitAsync(TestContext.Current.CancellationToken);
        await heard.Task;
        Assert.Equal(["new"], await held.Current(TestContext.Current.CancellationToken));
    }

    private Task<CatalogueCounts> Load(bool rewrites, params Thing[] things) => CatalogueLoad.Load(
        database,
        new CatalogueTable<Thing>(
            "thing", "name", rewrites, new("name", NpgsqlDbType.Text, thing => thing.Name), new("size", NpgsqlDbType.Integer, thing => thing.Size)),
        things,
        TestContext.Current.CancellationToken);

    private async Task<string> Stored() => await Text("select string_agg(concat_ws(' ', id, name, size), '|' order by id) from thing");

    private async Task<string> Text(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string ?? "";
    }

    private sealed record Thing(string Name, int? Size);

    private sealed class Things(CareDatabase database, ChangeFeed changes) : Catalogue<string[]>(database, changes, "things")
    {
        protected override async Task<string[]> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
        {
            await using var command = new NpgsqlCommand("select coalesce(array_agg(name order by id), '{}') from thing", connection);
            return (string[])(await command.ExecuteScalarAsync(cancellation))!;
        }
    }
}
