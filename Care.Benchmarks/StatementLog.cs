using System.Text.RegularExpressions;
using Npgsql;

namespace Care.Benchmarks;

/// <summary>
/// Finds out which statement a request really sends, so that pgbench can send the very same: PostgreSQL is made to log all statements for one request.
/// </summary>
internal static partial class StatementLog
{
    /// <summary>The last statement that contains a text while something is done, its parameters put in as literals.</summary>
    public static async Task<string> Capture(NpgsqlDataSource database, string logFile, string containing, Func<Task> act)
    {
        var before = new FileInfo(logFile).Length;
        await LogEverything(database, true);
        try
        {
            await act();
        }
        finally
        {
            await LogEverything(database, false);
        }

        await using var log = File.Open(logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = before;
        using var reader = new StreamReader(log);
        var text = await reader.ReadToEndAsync();
        var found = Statement().Matches(text).Where(match => match.Groups["sql"].Value.Contains(containing, StringComparison.Ordinal)).LastOrDefault()
            ?? throw new InvalidOperationException($"No statement with \"{containing}\" was seen in {logFile}.");
        return WithLiterals(found.Groups["sql"].Value, found.Groups["parameters"].Value);
    }

    private static async Task LogEverything(NpgsqlDataSource database, bool on)
    {
        await using var set = database.CreateCommand(on ? "alter system set log_min_duration_statement = 0" : "alter system reset log_min_duration_statement");
        await set.ExecuteNonQueryAsync();
        await using var reload = database.CreateCommand("select pg_reload_conf()");
        await reload.ExecuteNonQueryAsync();
        // A session takes a new configuration in with its next statement; the server needs a moment to tell it.
        await Task.Delay(300);
    }

    private static string WithLiterals(string sql, string parameters)
    {
        var values = Parameter().Matches(parameters).ToDictionary(match => match.Groups["n"].Value, match => match.Groups["value"].Value);
        return Placeholder().Replace(sql, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);
    }

    [GeneratedRegex(@"execute [^:\n]*: (?<sql>[^\n]*(?:\n\t[^\n]*)*)\n(?:[^\n]*DETAIL:  [Pp]arameters: (?<parameters>[^\n]*))?")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\$(?<n>[0-9]+) = (?<value>NULL|'(?:[^']|'')*')")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\$([0-9]+)")]
    private static partial Regex Placeholder();
}
