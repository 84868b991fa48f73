using System.Diagnostics;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>
/// A private PostgreSQL for the tests: own data, own port, gone when the tests end. PostgreSQL refuses to run as root, so root runs it as an unprivileged user.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string data;
    private readonly string? user;
    private readonly string[] settings;
    private Process process;
    private Task<string>? log;

    private PostgresServer(string data, string? user, int port, string[] settings, Process process)
    {
        this.settings = settings;
        this.data = data;
        this.user = user;
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The pid of the server's first process, for tests that kill it.</summary>
    public int Pid => process.Id;

    /// <summary>Where the server's programs are: CARE_TEST_POSTGRES_BIN, the newest Debian installation, or the path.</summary>
    private static string Bin { get; } = Environment.GetEnvironmentVariable("CARE_TEST_POSTGRES_BIN")
        ?? (Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture)).First() + "/bin"
            : "");

    /// <summary>Starts a server of its own.</summary>
    /// <param name="settings">Settings beside the usual ones, as arguments of <c>postgres</c>.</param>
    public static async Task<PostgresServer> Start(params string[] settings)
    {
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        var data = Directory.CreateTempSubdirectory("care-test-pg-").FullName;
        if (user is not null)
        {
            await Run("chown", user, data);
        }

        await RunAs(user, "initdb", "-D", data + "/pg", "-U", "care", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        var port = FreePort.Next();
        var server = new PostgresServer(data, user, port, settings, Serve(user, data, port, settings));
        await server.Ready();
        return server;
    }

    /// <summary>Ends every session and the server, as a restart of the machine does.</summary>
    /// <returns>All that it wrote into its log.</returns>
    public async Task<string> Stop()
    {
        await Run("kill", "-INT", $"{await ServerPid()}");
        await process.WaitForExitAsync();
        return await log!;
    }

    /// <summary>Starts the server again, with the data and at the port it had.</summary>
    public Task StartAgain()
    {
        process.Dispose();
        process = Serve(user, data, Port, settings);
        return Ready();
    }

    /// <summary>The URL of a database on this server, made if need be.</summary>
    public async Task<string> Database(string name)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await exists.ExecuteScalarAsync() is null)
        {
            await using var create = new NpgsqlCommand($"create database {new NpgsqlCommandBuilder().QuoteIdentifier(name)}", connection);
            await create.ExecuteNonQueryAsync();
        }

        return $"postgres://care@127.0.0.1:{Port}/{name}";
    }

    /// <summary>Dumps a database, as a backup does, and throws the dump away. Gives the exit code and what was told.</summary>
    public async Task<(int ExitCode, string Errors)> Dump(string database)
    {
        using var dump = Process.Start(Command(null, "pg_dump", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "care", "-f", "/dev/null", database))!;
        var errors = dump.StandardError.ReadToEndAsync();
        await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        return (dump.ExitCode, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (!process.HasExited)
        {
            // Immediate shutdown: there is nothing to keep.
            await Run("kill", "-QUIT", $"{await ServerPid()}");
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>fsync off: a test's data need not survive the machine; commits stay synchronous, so that killing the server loses nothing.</summary>
    private static Process Serve(string? user, string data, int port, string[] settings) => Process.Start(Command(
        user,
        "postgres",
        [
            "-D", data + "/pg", "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c",
                "max_connections=300", .. settings,
        ]))!;

    private static ProcessStartInfo Command(string? user, string program, params string[] arguments)
    {
        var path = Bin.Length == 0 ? program : Path.Combine(Bin, program);
        string[] all = user is null ? [path, .. arguments] : ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", path, .. arguments];
        return new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
    }

    private static Task RunAs(string? user, string program, params string[] arguments) => Run(Command(user, program, arguments));

    private static Task Run(string program, params string[] arguments) =>
        Run(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });

    private static async Task Run(ProcessStartInfo command)
    {
        using var run = Process.Start(command)!;
        var errors = run.StandardError.ReadToEndAsync();
        await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command.FileName} {string.Join(' ', command.ArgumentList)} failed: {await errors}");
        }
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=care;Database={database};Timeout=3";

    private async Task<string> ServerPid() => (await File.ReadAllLinesAsync(data + "/pg/postmaster.pid"))[0];

    private async Task Ready()
    {
        log = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (deadline.Elapsed < TimeSpan.FromSeconds(30) && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }
}
