using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>What an operator sees of the jobs and does to them.</summary>
public sealed class JobsGrainTests(MemoryCluster cluster)
{
    private IJobs Jobs => cluster.Grains.GetGrain<IJobs>(0);

    [Theory]
    [InlineData(UserType.StateAdmin)]
    [InlineData(UserType.Doctor)]
    public async Task Nobody_but_a_superuser_sees_or_changes_what_was_set_aside(UserType type)
    {
        var job = await SetAside();
        using var scope = Caller.OfUser(await cluster.User(new PermissionSet { UserType = type, Verified = true })).Enter();

        Assert.Equal(ErrorKind.Denied, (await Jobs.ByKind()).Error?.Kind);
        Assert.Equal(ErrorKind.Denied, (await Jobs.DeadLetters(new Paging(10, 0))).Error?.Kind);
        Assert.Equal(ErrorKind.Denied, (await Jobs.SendAgain(job.Id)).Error?.Kind);
        Assert.Equal(ErrorKind.Denied, (await Jobs.Drop(job.Id)).Error?.Kind);
        Assert.Equal(JobState.SetAside, (await cluster.Jobs.Find(job.Id))!.State);
    }

    [Fact]
    public async Task A_superuser_sends_one_again_and_drops_another()
    {
        var (first, second) = (await SetAside(), await SetAside());
        using var scope = Caller.OfUser(await cluster.User(new PermissionSet { UserType = UserType.StateAdmin, IsSuperuser = true })).Enter();

        var page = (await Jobs.DeadLetters(new Paging(1000, 0))).Value;
        Assert.True(page.Count >= 2);
        var seen = Assert.Single(page.Read(), letter => letter.Id == first.Id);
        Assert.Equal((first.Kind, first.Payload, 1, "IOException: no bed"), (seen.Kind, seen.Input, seen.Failures, seen.Error));
        Assert.Contains((await Jobs.ByKind()).Value.Read(), kind => kind.Kind == first.Kind && kind.SetAside >= 2);

        Assert.True((await Jobs.SendAgain(first.Id)).Succeeded);
        Assert.True((await Jobs.Drop(second.Id)).Succeeded);
        Assert.Equal(ErrorKind.NotFound, (await Jobs.SendAgain(first.Id)).Error?.Kind);
        Assert.Equal(ErrorKind.NotFound, (await Jobs.Drop(second.Id)).Error?.Kind);
        Assert.Equal(JobState.Waiting, (await cluster.Jobs.Find(first.Id))!.State);
        Assert.Null(await cluster.Jobs.Find(second.Id));
    }

    private async Task<Job> SetAside()
    {
        var job = new Job("work_grain_tests", $"job-{Guid.NewGuid():N}") { Payload = """{"patient":"x"}""" };
        await cluster.Jobs.Enqueue(job);
        while (await cluster.Jobs.Take("silo-a", 100, CancellationToken.None) is { Count: > 0 } taken)
        {
            foreach (var delivery in taken.Where(delivery => delivery.Job.Id == job.Id))
            {
                await cluster.Jobs.SetAside(delivery, "IOException: no bed");
            }
        }

        return job;
    }
}
