using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Goals;

/// <summary>Where captured goals are kept.</summary>
internal sealed class GoalTables(CareDatabase database)
{
    private const string Upsert =
        """
        with entry as
        (
            insert into goal_entry (goal, date, visitors, events) values ($1, $2, $3, $4)
            on conflict (goal, date) do update set visitors = excluded.visitors, events = excluded.events
        )
        insert into goal_property_entry (goal, date, property, value, visitors, events)
        select $1, $2, v.property, v.value, v.visitors, v.events
        from unnest($5, $6, $7, $8) v (property, value, visitors, events)
        on conflict (goal, date, property, value) do update set visitors = excluded.visitors, events = excluded.events
        """;

    /// <summary>Keeps all that a day's counts tell of a goal, over what was kept of that day before.</summary>
    public async Task Keep(GoalDay counted, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(Upsert);
        Add(counted.Goal.Name);
        Add(counted.Day);
        Add(counted.Count.Visitors);
        Add(counted.Count.Events);
        Add<string[]>([.. counted.Values.Select(value => value.Property)]);
        Add<string[]>([.. counted.Values.Select(value => value.Value)]);
        Add<int[]>([.. counted.Values.Select(value => value.Count.Visitors)]);
        Add<int[]>([.. counted.Values.Select(value => value.Count.Events)]);
        await command.ExecuteNonQueryAsync(cancellation);

        void Add<T>(T value) => command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
    }
}
