using System.Globalization;
using System.Text.RegularExpressions;

namespace Care.Benchmarks;

/// <summary>Loads a front end with wrk.</summary>
internal static partial class Wrk
{
    /// <summary>Requests a second that were answered well, after a warm-up.</summary>
    /// <param name="script">A Lua script that says which requests are made.</param>
    /// <param name="system">Whose front end.</param>
    /// <param name="connections">Connections that each keep one request under way.</param>
    public static async Task<double> Rate(string script, BenchSystem system, int connections)
    {
        await Run(script, system, connections, system.Scale.WarmUpSeconds);
        return await Run(script, system, connections, system.Scale.Seconds);
    }

    /// <summary>Requests a second that were answered well, without a warm-up.</summary>
    public static async Task<double> Run(string script, BenchSystem system, int connections, int seconds)
    {
        var output = await Tool.Run("wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", "-s", script, $"{system.Client.BaseAddress}");
        if (Failures().Match(output) is { Success: true } failures)
        {
            throw new InvalidOperationException($"Requests failed under load: {failures.Value}");
        }

        return double.Parse(RequestRate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex RequestRate();

    [GeneratedRegex(@"Non-2xx.*|Socket errors.*")]
    private static partial Regex Failures();
}
