using System.Globalization;
using Care.Grains.Goals;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Goals;

/// <summary>A database, and the job that captures goals into it.</summary>
internal sealed class GoalFixture : IAsyncDisposable
{
    private readonly CareDatabase database;
    private readonly ServiceProvider services;

    private GoalFixture(CareDatabase database, GoalOptions? options)
    {
        this.database = database;
        services = new ServiceCollection().AddLogging().AddSingleton(database).AddGoals(options).BuildServiceProvider();
    }

    public IEnumerable<IJobHandler> Handlers => services.GetServices<IJobHandler>();

    public static async Task<GoalFixture> Open(CareSystem system, GoalOptions? options)
    {
        var url = await system.Postgres.Database($"goals-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        return new GoalFixture(new CareDatabase(new DatabaseOptions { Url = url, StatePool = 2, ReadPool = 1 }), options);
    }

    /// <summary>Runs the job of an occurrence.</summary>
    public Task Capture(string occurrence) =>
        Assert.Single(Handlers).Run(
            Occurrence.JobOf(new ScheduleEntry("capture_goals", "0 0 * * *", "capture_goals"), DateTimeOffset.Parse(occurrence, CultureInfo.InvariantCulture)),
                CancellationToken.None);

    /// <summary>What was counted of a goal, as <c>day visitors events</c>; days without events left out.</summary>
    public Task<string[]> Entries(string goal) =>
        Read("select concat_ws(' ', date, visitors, events) from goal_entry where goal = $1 and events > 0 order by date", goal);

    /// <summary>What was counted of a goal by the values of its properties, as <c>day property value visitors events</c>.</summary>
    public Task<string[]> Values(string goal) =>
        Read("select concat_ws(' ', date, property, value, visitors, events) from goal_property_entry where goal = $1 order by date, property, value", goal);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<string[]> Read(string sql, string goal)
    {
        await using var command = database.State.CreateCommand(sql);
        command.Parameters.Add(new() { Value = goal });
        await using var rows = await command.ExecuteReaderAsync();
        List<string> found = [];
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        return [.. found];
    }
}
