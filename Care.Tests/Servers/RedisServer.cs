using System.Diagnostics;
using StackExchange.Redis;

namespace Care.Tests.Servers;

/// <summary>A private Redis for the tests: own data, own port, gone when the tests end.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private readonly string data = Path.Combine(AppContext.BaseDirectory, "servers", $"redis-{Guid.NewGuid():N}");
    private readonly int port = FreePort.Next();
    private Process? process;

    public string Url => $"redis://127.0.0.1:{port}";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(data);
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A connection such as a silo has: it does not give up when there is no server.</summary>
    /// <param name="timeout">How long an answer is waited for; null as long as a silo does, which is longer than a busy machine takes. Shorter for tests in
    /// which the server is away.</param>
    public Task<ConnectionMultiplexer> Connect(TimeSpan? timeout = null) => ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
    {
        EndPoints = { { "127.0.0.1", port } },
        AbortOnConnectFail = false,
        ConnectTimeout = 1000,
        AsyncTimeout = (int)(timeout ?? TimeSpan.FromSeconds(5)).TotalMilliseconds,
        ReconnectRetryPolicy = new LinearRetry(100),
    });

    /// <summary>Starts the server on what it kept.</summary>
    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo(
            "redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--dir", data, "--save", "", "--appendonly", "yes", "--appendfsync", "always"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await using var connection = await Connect();
        await Eventually.Holds(() => connection.IsConnected, "the Redis server to answer", seconds: 60);
    }

    /// <summary>Ends the server as a power cut would.</summary>
    public async Task Stop()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Ends the server and all that it kept.</summary>
    public async Task StopAndForget()
    {
        await Stop();
        Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
    }
}
