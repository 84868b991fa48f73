using Care.Grains;
using Care.Grains.Caching;
using Care.Grains.Goals;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Hosting;
using Care.Hosting.Connections;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Care.Silo;

/// <summary>Puts a silo together: every Orleans option that is not left at its default is set here, with its reason.</summary>
internal static class SiloHost
{
    /// <summary>
    /// How long a silo that was told to stop may take: below the grace that whoever stops it gives (docs/operations.md), above the time that grains get to
    /// deactivate.
    /// </summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Builds the host of one silo.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="faults">What keeps it from starting with them; by default nothing.</param>
    public static IHost Build(Settings settings, Func<Settings, IEnumerable<string>>? faults = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddCareLog(settings.Telemetry);
        builder.Services.AddSingleton(TimeProvider.System).AddSettings(settings, faults ?? (_ => [])).AddCrashLog("care-silo", Caller.System("crash-log"));
        builder.AddCareTelemetry(settings.Telemetry, "care-silo", settings.SiloName);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);

        var database = new CareDatabase(settings.Database);
        builder.UseOrleans(silo => Compose(silo, settings, database));
        // After Orleans, so that they start once the silo is active and stop while it still is.
        builder.Services
            .AddCareJobs(new JobOptions
            {
                Silo = settings.SiloName,
                Prefix = settings.ServiceId,
                Concurrency = settings.JobsAtOnce,
                RabbitMq = settings.RabbitMq,
            })
            .AddCareScheduling(settings.Schedule)
            .AddCacheGenerations()
            .AddHostedService<ReadyFile>();
        return builder.Build();
    }

    private static void Compose(ISiloBuilder silo, Settings settings, CareDatabase database)
    {
        silo.Services.AddRedis(settings.RedisUrl);
        silo.AddCareGrains(settings.Care with { Keys = settings.Nodes.Keys });
        silo.Services.AddCareDatabase(database).AddGoals(settings.Goals);
        silo
            .SecureConnections(settings.Nodes)
            .AddActivityPropagation()
            // Operators look at it through a front end (/ops/dashboard), where the log is not shown: that is read where logs are kept.
            .AddDashboard(dashboard => (dashboard.HideTrace, dashboard.CounterUpdateIntervalMs) = (true, 5_000))
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, settings.ServiceId))
            .Configure<SiloOptions>(options => options.SiloName = settings.SiloName)
            .Configure<EndpointOptions>(endpoint =>
            {
                endpoint.AdvertisedIPAddress = settings.AdvertisedAddress;
                endpoint.SiloPort = settings.SiloPort;
                endpoint.GatewayPort = settings.GatewayPort;
            })
            .UseAdoNetClustering(clustering => (clustering.Invariant, clustering.DataSource) = ("Npgsql", database.Cluster))
            .UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.DataSource) = ("Npgsql", database.Reminders))
            .AddAdoNetGrainStorage(StorageNames.Entities, storage =>
            {
                storage.Invariant = "Npgsql";
                storage.DataSource = database.State;
                storage.GrainStorageSerializer = new JsonStateSerializer();
                storage.DeleteStateOnClear = true;
            })
            .Configure<ClusterMembershipOptions>(FailureDetection)
            .Configure<SiloMessagingOptions>(messaging =>
            {
                messaging.ResponseTimeout = settings.CallTimeout;
                // Clients leave a gateway that is about to stop before it stops (0 by default: they find out by failing).
                messaging.ClientGatewayShutdownNotificationTimeout = TimeSpan.FromSeconds(3);
            })
            .Configure<GrainCollectionOptions>(collection =>
            {
                // A ward's round comes back within the quarter hour; what is older is read again in one round trip.
                collection.CollectionAge = TimeSpan.FromMinutes(15);
                collection.DeactivationTimeout = TimeSpan.FromSeconds(15);
            })
            .Configure<SchedulingOptions>(scheduling =>
            {
                // A grain that computes for so long keeps all that wait for it waiting: worth a line in the log (a second by default).
                scheduling.TurnWarningLengthThreshold = TimeSpan.FromMilliseconds(500);
            });
    }

    /// <summary>
    /// A dead silo is noticed in about three seconds, where the defaults take fifteen: probes each second, three missed, two votes (with indirect probes, so
    /// that a silo whose own network is broken can't vote the healthy ones dead). The price is that a silo frozen for three seconds is voted out; a frozen silo
    /// is of no use either.
    /// </summary>
    private static void FailureDetection(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        membership.NumVotesForDeathDeclaration = 2;
        membership.EnableIndirectProbes = true;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }
}
