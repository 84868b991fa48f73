using Care.Grains.Storage;
using Care.Interfaces.Summaries;
using Npgsql;

namespace Care.Grains.Summaries;

/// <summary>What all statements that write summaries share.</summary>
internal static class SummaryStatement
{
    /// <summary>Below the job's own limit (<c>JobLimits.TimeLimit</c>), far above what a list may take.</summary>
    private const int TimeLimitSeconds = 1500;

    /// <summary>A statement whose first four parameters are the kind ($1), the day ($2), the occurrence ($3) and now ($4).</summary>
    public static NpgsqlCommand SummaryCommand(this NpgsqlDataSource source, string sql, SummaryType type, DateTimeOffset occurrence, TimeProvider time)
    {
        var command = source.CreateCommand(sql);
        command.CommandTimeout = TimeLimitSeconds;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = type.ToString() });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = SummaryDays.DayOf(type, occurrence) });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = Clock.Microseconds(occurrence.ToUniversalTime()) });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = Clock.Microseconds(time.GetUtcNow()) });
        return command;
    }
}
