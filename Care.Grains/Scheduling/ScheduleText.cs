using System.Collections.Immutable;
using System.Text.Json;

namespace Care.Grains.Scheduling;

/// <summary>
/// A schedule as it is written in a setting: a JSON object of entries by name, <c>{"probe": {"cron": "*/5 * * * * *", "kind": "record_occurrence"}}</c>. An
/// entry without a kind has its name for one.
/// </summary>
public static class ScheduleText
{
    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException">It is none; the message is a sentence for the operator that follows the setting's name.</exception>
    public static ImmutableArray<ScheduleEntry> Parse(string text)
    {
        Dictionary<string, Line?>? lines;
        try
        {
            lines = JsonSerializer.Deserialize<Dictionary<string, Line?>>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException e)
        {
            throw new FormatException("""is not an object such as {"name": {"cron": "*/5 * * * *", "kind": "name"}}.""", e);
        }

        ImmutableArray<ScheduleEntry> entries =
            [.. (lines ?? []).Select(line => new ScheduleEntry(line.Key, line.Value?.Cron ?? "", line.Value?.Kind ?? line.Key))];
        return Schedule.Faults(entries) is [var fault, ..] ? throw new FormatException(fault) : entries;
    }

    private sealed record Line(string? Cron, string? Kind);
}
