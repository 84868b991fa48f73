using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Scheduling;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Care.Grains.Operations;

/// <summary>
/// Lets superusers at what is otherwise the cluster's own business. What it does, it does under the cluster's name, and the log tells for whom.
/// </summary>
[StatelessWorker(maxLocalWorkers: 4), GrainType("operations")]
internal sealed partial class OperationsGrain(ActionLog actions, ILogger<OperationsGrain> logger) : Grain, IOperations
{
    private static Caller Itself => ClusterCaller.For("operations");

    private static PermissionSet Permissions => CallerPermissions.Current;

    private IScheduler Scheduler => GrainFactory.GetGrain<IScheduler>(0);

    public async Task<Outcome<Document<ScheduledJob[]>>> Schedule(CancellationToken cancellation)
    {
        if (!OperatorPermissions.MayOperate(Permissions))
        {
            return Error.Denied;
        }

        using (Itself.Enter())
        {
            return Document<ScheduledJob[]>.Of([.. await Scheduler.Entries(cancellation)]);
        }
    }

    public async Task<Outcome<Document<JobHandedOver>>> RunNow(string name, Guid command)
    {
        if (!OperatorPermissions.MayOperate(Permissions))
        {
            return Error.Denied;
        }

        var by = Permissions.Pk;
        Outcome<string> job;
        using (Itself.Enter())
        {
            job = await Scheduler.RunNow(name, command);
        }

        if (!job.Succeeded)
        {
            return job.Error;
        }

        RunByHand(by, job.Value);
        await actions.Write("schedule", name, new { action = "run now", job = job.Value }, by);
        return Document<JobHandedOver>.Of(new(job.Value));
    }

    public async Task<Outcome<Document<ClusterView>>> Silos(CancellationToken cancellation)
    {
        if (!OperatorPermissions.MayOperate(Permissions))
        {
            return Error.Denied;
        }

        var management = GrainFactory.GetGrain<IManagementGrain>(0);
        var (silos, grains) = (await management.GetDetailedHosts(onlyActive: false, cancellation), await management.GetSimpleGrainStatistics(cancellation));
        var onSilo = grains.GroupBy(grain => grain.SiloAddress).ToDictionary(silo => silo.Key, silo => silo.Sum(grain => grain.ActivationCount));
        return Document<ClusterView>.Of(new()
        {
            Silos = [.. ListedSilos.Of(silos).OrderBy(silo => silo.Status).ThenBy(silo => silo.SiloName, StringComparer.Ordinal).Select(silo => new SiloView(
                silo.SiloName, silo.SiloAddress.ToParsableString(), silo.Status.ToString(), Utc(silo.StartTime), Utc(silo.IAmAliveTime),
                    onSilo.GetValueOrDefault(silo.SiloAddress)))],
            Activations = [.. grains.GroupBy(grain => grain.GrainType, StringComparer.Ordinal)
                .Select(type => new ActivationCount(type.Key, type.Sum(grain => grain.ActivationCount)))
                .OrderByDescending(type => type.Activations).ThenBy(type => type.Grain, StringComparer.Ordinal)],
        });
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    [LoggerMessage(9401, LogLevel.Information, "User {User} ran job {Id} by hand")]
    private partial void RunByHand(int user, string id);
}

/// <summary>Which of the membership table's silos an operator is told of: the living, and of the dead those that are missed.</summary>
internal static class ListedSilos
{
    /// <summary>
    /// Not the dead that were the silo of a command, which takes no clients and so has no gateway, and not the earlier lives of a silo that is back.
    /// </summary>
    public static IEnumerable<MembershipEntry> Of(IReadOnlyCollection<MembershipEntry> silos)
    {
        var living = silos.Where(silo => silo.Status != SiloStatus.Dead).Select(silo => silo.SiloName).ToHashSet();
        var missed = silos.Where(silo => silo is { Status: SiloStatus.Dead, ProxyPort: > 0 } && !living.Contains(silo.SiloName))
            .GroupBy(silo => silo.SiloName, (_, lives) => lives.MaxBy(life => life.StartTime)!);
        return silos.Where(silo => silo.Status != SiloStatus.Dead).Concat(missed);
    }
}
