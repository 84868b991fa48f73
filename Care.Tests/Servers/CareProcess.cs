using System.Collections.Concurrent;
using System.Diagnostics;

namespace Care.Tests.Servers;

/// <summary>A silo or a front end as a process of its own, for tests that kill it.</summary>
public sealed class CareProcess : IAsyncDisposable
{
    private const int MaxLines = 5000;

    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    private CareProcess(string program, string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(OutputOf(program), program + ".dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The last lines it wrote.</summary>
    public string Log => string.Join('\n', log);

    public int Pid => process.Id;

    public bool IsAlive => !process.HasExited;

    public static CareProcess Silo(IReadOnlyDictionary<string, string> settings) => new("Care.Silo", ["serve"], settings);

    public static CareProcess Web(IReadOnlyDictionary<string, string> settings) => new("Care.WebFront", [], settings);

    /// <summary>A command of the silo's program.</summary>
    public static CareProcess Command(IReadOnlyDictionary<string, string> settings, params string[] command) => new("Care.Silo", command, settings);

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Ends(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Waits until it says so in its log.</summary>
    public async Task Says(string text, TimeSpan within)
    {
        var waited = Stopwatch.StartNew();
        while (!log.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            Assert.False(process.HasExited, $"The process ended while it was waited for to say \"{text}\":\n{Log}");
            Assert.True(waited.Elapsed < within, $"The process did not say \"{text}\" within {within}:\n{Log}");
            await Task.Delay(50);
        }
    }

    /// <summary>Kills it as a power cut would.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Stops it where it is, as a machine does that is moved or starved.</summary>
    public Task Freeze() => Signal("-STOP");

    /// <summary>Lets it go on.</summary>
    public Task GoOn() => Signal("-CONT");

    /// <summary>Asks it to stop and waits until it has.</summary>
    public async Task Stop(TimeSpan within)
    {
        await Signal("-TERM");
        using var limit = new CancellationTokenSource(within);
        await process.WaitForExitAsync(limit.Token);
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [name, $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    /// <summary>A program runs from its own output, with its own dependencies; it was built beside the tests, in the same configuration.</summary>
    private static string OutputOf(string program) => AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}Care.Tests{Path.DirectorySeparatorChar}",
        $"{Path.DirectorySeparatorChar}{program}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        log.Enqueue(line);
        while (log.Count > MaxLines)
        {
            log.TryDequeue(out _);
        }
    }
}
