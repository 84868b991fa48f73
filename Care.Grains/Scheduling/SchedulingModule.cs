using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Scheduling;

/// <summary>What a silo needs to keep the schedule.</summary>
public static class SchedulingModule
{
    /// <summary>
    /// Adds the schedule. Expects a job queue (<see cref="JobsModule"/>), a reminder service, the storage provider <see cref="Storage.StorageNames.Entities"/>
    /// and a <see cref="TimeProvider"/>, and to be called after <c>UseOrleans</c>. Throws when the schedule is faulty. The handlers of the scheduled kinds are
    /// added by their own domains, with <see cref="JobsModule.AddJobHandler{THandler}"/>.
    /// </summary>
    public static IServiceCollection AddCareScheduling(this IServiceCollection services, ScheduleOptions options) => services
        .AddSingleton(options)
        .AddSingleton(new Schedule(options))
        .AddHostedService<SchedulerKeeper>()
        .AddJobHandler<RecordOccurrence>();
}
