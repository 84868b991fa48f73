using System.Globalization;
using System.Text.RegularExpressions;

namespace Care.Benchmarks;

/// <summary>Loads PostgreSQL with pgbench, which sends statements and does nothing else.</summary>
internal static partial class Pgbench
{
    /// <summary>As the silo's own connections ask for: a limit that plans anew each time would be too low.</summary>
    private const string Plans = "?options=-c%20plan_cache_mode%3Dforce_generic_plan";

    /// <summary>Transactions a second of a script, prepared.</summary>
    public static async Task<double> Rate(string script, BenchSystem system, int clients, params string[] variables)
    {
        string[] settings = ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "1", "-T", $"{system.Scale.Seconds}"];
        var output = await Tool.Run("pgbench", [.. settings, "-f", script, .. variables, system.DatabaseUrl + Plans]);
        return double.Parse(TransactionRate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"tps = ([0-9.]+) \(without initial")]
    private static partial Regex TransactionRate();
}
