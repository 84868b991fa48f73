using Care.Grains.Jobs;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Care.Tests.Operations;

/// <summary>Jobs that an operator has to look at.</summary>
internal static class SetAsideJobs
{
    /// <summary>A job as it is kept after its last try: five tries with their pauses would take minutes.</summary>
    public static async Task<string> Make(CareSystem system)
    {
        var job = new Job(ForgetCompletedJobs.Name, $"{ForgetCompletedJobs.Name}@test-{Guid.NewGuid():N}") { NotBefore = DateTimeOffset.UtcNow.AddDays(1) };
        await system.SiloServices.GetRequiredService<IJobQueue>().Enqueue(job);
        var keys = new RedisJobKeys(system.SiloServices.GetRequiredService<JobOptions>().Prefix);
        var redis = system.SiloServices.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        await redis.SortedSetRemoveAsync(keys.Delayed, job.Id);
        await redis.HashSetAsync(keys.Job(job.Id), [new("state", "dead"), new("failures", 5), new("error", "IOException: <no bed>")]);
        await redis.SortedSetAddAsync(keys.Dead, job.Id, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        return job.Id;
    }
}
