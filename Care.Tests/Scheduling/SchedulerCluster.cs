using System.Collections.Immutable;
using Care.Grains;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Grains.Scheduling;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Scheduling;
using Care.Tests.Jobs;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Care.Tests.Scheduling;

/// <summary>
/// A cluster with a schedule and a clock that stands still until a test moves it; queue and storage outlive its silos. A test's own, as there is one scheduler.
/// </summary>
internal sealed class SchedulerCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;
    private Schedule schedule;

    private SchedulerCluster(ImmutableArray<ScheduleEntry> entries, int silos, TimeSpan wakeEvery)
    {
        var memory = new MemoryJobQueue(new JobOptions { Silo = "test" }, Clock);
        (Jobs, Queue) = (memory, new UnreliableQueue(memory));
        var options = new ScheduleOptions { Instead = entries, WakeEvery = wakeEvery };
        schedule = new Schedule(options);
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddCareGrains(new CareOptions { Passwords = new PasswordOptions { MemoryKiB = 64, Passes = 1, Lanes = 1 } });
            silo.UseInMemoryReminderService();
            silo.Services.AddKeyedSingleton<IGrainStorage>(StorageNames.Entities, Storage);
            silo.Services.AddCareScheduling(options).AddSingleton<IPermissionCopies, NoPermissionCopies>();
            silo.Services.AddMemoryJobs(memory).AddSingleton<IJobQueue>(Queue).AddTransient(_ => schedule);
            silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.AddKeyedSingleton<TimeProvider>(Orleans.Reminders.ReminderTimeProviderNames.Reminders, Clock);
        });
        builder.ConfigureClient(client => client.Services.AddContractTypes().AddCallerProofs(OutsideClient.FrontEndKeys, Clock));
        cluster = builder.Build();
    }

    /// <summary>Noon in UTC, half past five in the server zone.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Noon);

    public SchedulerStorage Storage { get; } = new();

    internal UnreliableQueue Queue { get; }

    internal MemoryJobQueue Jobs { get; }

    public InProcessTestCluster Cluster => cluster;

    /// <summary>The last occurrences, as they are stored.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Recorded =>
        Storage.Read<SchedulerState>("scheduler")?.Last ?? ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The last runs by hand, as they are stored.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> RecordedByHand =>
        Storage.Read<SchedulerState>("scheduler")?.ByHand ?? ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    private IScheduler Scheduler => cluster.GetActiveSilos().First().ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<IScheduler>(0);

    /// <summary>Starts a cluster that keeps these entries.</summary>
    /// <param name="entries">The schedule.</param>
    /// <param name="silos">How many silos.</param>
    /// <param name="wakeEvery">How often the silos look after the scheduler; null leaves it to its reminders and its timer.</param>
    /// <param name="recorded">What an earlier cluster recorded.</param>
    public static async Task<SchedulerCluster> Start(
        ImmutableArray<ScheduleEntry> entries, int silos = 1, TimeSpan? wakeEvery = null, ImmutableSortedDictionary<string, DateTimeOffset>? recorded = null)
    {
        var made = new SchedulerCluster(entries, silos, wakeEvery ?? TimeSpan.FromDays(40));
        if (recorded is not null)
        {
            made.Storage.Put("scheduler", new SchedulerState { Last = recorded });
        }

        await made.cluster.DeployAsync();
        await Eventually.Holds(() => entries.All(entry => made.Recorded.ContainsKey(entry.Name)), "the scheduler to keep its entries");
        return made;
    }

    public async Task Wake()
    {
        using (Caller.System("test").Enter())
        {
            await Scheduler.Wake();
        }
    }

    public async Task<ImmutableArray<ScheduledJob>> Entries()
    {
        using (Caller.System("test").Enter())
        {
            return await Scheduler.Entries();
        }
    }

    public async Task<Outcome<string>> RunNow(string name, Guid command)
    {
        using (Caller.System("test").Enter())
        {
            return await Scheduler.RunNow(name, command);
        }
    }

    /// <summary>Ends the activation and gives the next one another schedule, as a rolling update does.</summary>
    public async Task Replan(ImmutableArray<ScheduleEntry> entries)
    {
        schedule = new Schedule(new ScheduleOptions { Instead = entries });
        await Sleep();
    }

    /// <summary>Ends the activation.</summary>
    public Task Sleep() => cluster.DeactivateAsync(Scheduler);

    /// <summary>The names of the scheduler's reminders, as they are stored.</summary>
    public async Task<string[]> Reminders()
    {
        var table = cluster.GetActiveSilos().First().ServiceProvider.GetRequiredService<IReminderTable>();
        var rows = await table.ReadRows(Scheduler.GetGrainId());
        return [.. rows.Reminders.Select(row => row.ReminderName).Order()];
    }

    /// <summary>Ends the silo that holds the scheduler as a power cut would, and starts another.</summary>
    public async Task KillTheSchedulersSilo()
    {
        Assert.True(cluster.TryGetGrainContext(Scheduler.GetGrainId(), out var activation), "The scheduler is nowhere.");
        await cluster.KillSiloAsync(cluster.GetSiloForAddress(activation.Address.SiloAddress!)!);
        await cluster.StartAdditionalSiloAsync();
    }

    /// <summary>Waits for exactly these jobs.</summary>
    public async Task HasHandedOver(params string[] ids)
    {
        await Eventually.Holds(() =>
            Task.FromResult(string.Join(' ', Jobs.Jobs.Select(job => job.Id))), seen => ids.All(seen.Split(' ').Contains), $"the jobs {string.Join(' ', ids)}");
        Assert.Equal(ids, Jobs.Jobs.Select(job => job.Id));
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
