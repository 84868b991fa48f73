using System.Diagnostics;
using Care.Tests.Servers;

namespace Care.Tests.Deployment;

/// <summary>The launcher as a newcomer uses it: real servers, real processes.</summary>
[Collection(typeof(Alone))]
public sealed class LauncherTests(LauncherHome home) : IClassFixture<LauncherHome>
{
    [Fact]
    public async Task One_command_brings_the_system_up_and_tells_where_it_is()
    {
        Assert.Contains($"http://localhost:{home.Port}", home.Welcome, StringComparison.Ordinal);
        Assert.Contains($"http://localhost:{home.Port}/swagger/", home.Welcome, StringComparison.Ordinal);
        Assert.True(await home.Answers("/health/"));
        Assert.True(await home.Answers("/swagger/"));
    }

    [Fact]
    public async Task Silos_come_and_go_while_it_serves()
    {
        using var stop = new CancellationTokenSource();
        var serving = Serving(stop.Token);

        Assert.Contains("silo-3", await home.Care("scale", "3"), StringComparison.Ordinal);
        Assert.Equal(3, await home.Ask<long>("select count(*) from cluster_silo where status = 3"));
        var status = await home.Care("scale", "1");
        await stop.CancelAsync();

        Assert.Contains("silo-1", status, StringComparison.Ordinal);
        Assert.DoesNotContain("silo-2", status, StringComparison.Ordinal);
        Assert.Equal(1, await home.Ask<long>("select count(*) from cluster_silo where status = 3"));
        Assert.True(await serving > 0);
    }

    [Fact]
    public async Task Data_survive_and_a_second_start_takes_less_than_twenty_seconds()
    {
        await home.Ask<int>("create table if not exists kept (is_there int); insert into kept values (1) returning is_there");
        var pids = home.Pids;
        await home.Care("down");
        Assert.DoesNotContain(pids, Runs);

        var waited = Stopwatch.StartNew();
        await home.Care("up", "--detach");

        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), $"The second start took {waited.Elapsed}.");
        Assert.Equal(1, await home.Ask<int>("select max(is_there) from kept"));
    }

    [Fact]
    public async Task A_server_that_has_ended_is_told_with_what_starts_it_again()
    {
        using (var redis = Process.GetProcessById(home.Pid("redis")))
        {
            redis.Kill();
            await redis.WaitForExitAsync();
        }

        Assert.Contains("redis      down, ./care up starts it again", await home.Care("status"), StringComparison.Ordinal);
        await home.Care("up", "--detach");
        Assert.DoesNotContain("down", await home.Care("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_whose_processes_were_all_killed_comes_up_again()
    {
        await using var killed = LauncherHome.Beside(home);
        await killed.InitializeAsync();
        var pids = killed.Pids;
        foreach (var pid in pids)
        {
            Process.GetProcessById(pid).Kill();
        }

        Assert.True(SpinWait.SpinUntil(() => !pids.Any(Runs), TimeSpan.FromSeconds(30)), "The processes outlived their being killed.");
        await killed.InitializeAsync();

        Assert.True(await killed.Answers("/health/"));
    }

    [Fact]
    public async Task A_second_home_runs_beside_the_first_and_ends_with_ctrl_c()
    {
        await using var second = LauncherHome.Beside(home);
        using var care = second.Start("up");
        string? line;
        do
        {
            line = await care.StandardOutput.ReadLineAsync();
            Assert.False(line is null, "The launcher ended while it started.");
        }
        while (!line.StartsWith("Ctrl-C", StringComparison.Ordinal));

        Assert.True(await second.Answers("/health/"));
        var pids = second.Pids;
        using var interrupt = Process.Start("kill", ["-INT", $"{care.Id}"]);
        await care.WaitForExitAsync();

        Assert.Equal(0, care.ExitCode);
        Assert.Equal(4, pids.Length);
        Assert.DoesNotContain(pids, Runs);
        Assert.True(await home.Answers("/health/"));
    }

    /// <summary>Asks again and again, and counts the answers; one that fails ends it.</summary>
    private async Task<int> Serving(CancellationToken stop)
    {
        var answers = 0;
        for (; !stop.IsCancellationRequested; answers++)
        {
            Assert.True(await home.Answers("/health/"));
            await Task.Delay(50, CancellationToken.None);
        }

        return answers;
    }

    /// <summary>Whether a process runs; one that ended and that nobody has taken note of yet does not.</summary>
    private static bool Runs(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1][0] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
