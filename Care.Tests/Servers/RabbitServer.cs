using System.Diagnostics;

namespace Care.Tests.Servers;

/// <summary>A private RabbitMQ for the tests: own node, own data, own ports, bound to 127.0.0.1, gone when the tests end.</summary>
public sealed class RabbitServer : IAsyncLifetime
{
    private readonly string home = Path.Combine(AppContext.BaseDirectory, "servers", $"rabbitmq-{Guid.NewGuid():N}");
    private readonly int port = FreePort.Next();
    private readonly int distribution = FreePort.Next();
    private readonly int names = FreePort.Next();
    private Process? process;

    public Uri Url => new($"amqp://guest:guest@127.0.0.1:{port}");

    /// <summary>Where the server's programs are: CARE_TEST_RABBITMQ_BIN, or where Debian puts them.</summary>
    private static string Bin { get; } = Environment.GetEnvironmentVariable("CARE_TEST_RABBITMQ_BIN")
        ?? Directory.EnumerateDirectories("/usr/lib/rabbitmq/lib", "rabbitmq_server-*").Order().Last() + "/sbin";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(home);
        await File.WriteAllTextAsync(Path.Combine(home, "plugins"), "[].");
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        // The daemon that tells Erlang nodes of each other outlives its node.
        using var forget =
            Process.Start(new ProcessStartInfo("epmd", ["-port", $"{names}", "-kill"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await forget.WaitForExitAsync();
        Directory.Delete(home, recursive: true);
    }

    /// <summary>Starts the server on what it kept.</summary>
    public async Task Start()
    {
        var start =
            new ProcessStartInfo(Path.Combine(Bin, "rabbitmq-server")) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = home };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Server startup complete", StringComparison.Ordinal) == true)
            {
                serving.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await serving.Task.WaitAsync(TimeSpan.FromSeconds(90));
    }

    /// <summary>Ends the server as a power cut would.</summary>
    public async Task Stop()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Takes the processor from the server, as a busy machine does: its connections stay open and nothing is answered.</summary>
    public Task StandStill() => Signal("STOP");

    /// <summary>Gives it back.</summary>
    public Task GoOn() => Signal("CONT");

    private async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", .. Family(process!.Id).Select(pid => $"{pid}")]);
        await kill.WaitForExitAsync();
    }

    /// <summary>A process and all that it started: the server is a child of the script that starts it.</summary>
    private static IEnumerable<int> Family(int pid) =>
    [
        pid,
        .. File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(child => int.Parse(child, System.Globalization.CultureInfo.InvariantCulture)).SelectMany(Family),
    ];

    private Dictionary<string, string> Settings() => new()
    {
        ["HOME"] = home,
        ["RABBITMQ_NODENAME"] = $"care-{port}@localhost",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{port}",
        ["RABBITMQ_DIST_PORT"] = $"{distribution}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(home, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(home, "log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(home, "none"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(home, "none"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(home, "none"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(home, "config"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(home, "plugins"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = $"-kernel inet_dist_use_interface {{127,0,0,1}} -start_epmd false -erl_epmd_port {distribution}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = $"{names}",
    };
}
