using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Care.Tests.Deployment;

/// <summary>
/// A home of the launcher, below a directory that nobody but its owner may enter (as a home below /root is), and its running system:
/// started once for the tests of a class.
/// </summary>
public sealed class LauncherHome : IAsyncLifetime
{
    private readonly string parent = Directory.CreateTempSubdirectory("care-launcher-").FullName;

    /// <summary>The built programs, which those that they run as must be able to reach, where the tests run as root.</summary>
    private readonly DirectoryInfo programs;

    private readonly bool ownsPrograms;

    public LauncherHome()
        : this(Directory.CreateTempSubdirectory("care-programs-"))
    {
        ownsPrograms = true;
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(programs.FullName, (UnixFileMode)Convert.ToInt32("755", 8));
        }
    }

    private LauncherHome(DirectoryInfo programs) => this.programs = programs;

    /// <summary>The password of superusers that are made with the launcher.</summary>
    public const string Password = "Monsoon clouds 4";

    public string Path => System.IO.Path.Combine(parent, "home");

    /// <summary>Not one of those that the system lends to outgoing connections: other tests make many.</summary>
    public int Port { get; } = Random.Shared.Next(10_000, 30_000);

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>What <c>./care up</c> printed.</summary>
    public string Welcome { get; private set; } = "";

    /// <summary>The pids of all that runs.</summary>
    public int[] Pids =>
        [.. Directory.GetFiles(System.IO.Path.Combine(Path, "run"), "*.pid").Select(file => Pid(System.IO.Path.GetFileNameWithoutExtension(file)))];

    public int Pid(string name) => int.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "run", $"{name}.pid")).Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>A second home with the same build, not started.</summary>
    public static LauncherHome Beside(LauncherHome first) => new(first.programs);

    public async ValueTask InitializeAsync() => Welcome = await Care("up", "--detach");

    /// <summary>Runs the launcher to its end and returns what it printed.</summary>
    public async Task<string> Care(params string[] arguments)
    {
        using var care = Start(arguments);
        var output = care.StandardOutput.ReadToEndAsync();
        var errors = care.StandardError.ReadToEndAsync();
        await care.WaitForExitAsync();
        Assert.True(care.ExitCode == 0, $"./care {string.Join(' ', arguments)} ended with {care.ExitCode}:\n{await output}{await errors}");
        return await output;
    }

    /// <summary>Starts the launcher and leaves it running.</summary>
    public Process Start(params string[] arguments) => Start(("CARE_DEMO", "false"), arguments);

    /// <summary>Starts the launcher with one more setting and leaves it running.</summary>
    public Process Start((string Name, string Value) setting, params string[] arguments)
    {
        var start =
            new ProcessStartInfo(System.IO.Path.Combine(Checkout.Root, "care"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CARE_HOME"] = Path;
        start.Environment["CARE_PROGRAMS"] = programs.FullName;
        start.Environment["CARE_PORT"] = $"{Port}";
        start.Environment["CARE_DEMO"] = "false";
        start.Environment[setting.Name] = setting.Value;
        start.Environment["CARE_SUPERUSER_PASSWORD"] = Password;
        return Process.Start(start)!;
    }

    public async Task<bool> Answers(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.GetAsync(path);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Asks the database, as who owns it or as the application's role.</summary>
    public async Task<T> Ask<T>(string sql, string role = "care", string password = "password")
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(Path, "postgres", "port")), CultureInfo.InvariantCulture),
            Username = role,
            Password = await File.ReadAllTextAsync(System.IO.Path.Combine(Path, "postgres", password)),
            Database = "care",
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Care("down");
        Directory.Delete(parent, recursive: true);
        if (ownsPrograms)
        {
            programs.Delete(recursive: true);
        }
    }
}
