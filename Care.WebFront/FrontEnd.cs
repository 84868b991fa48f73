using System.Net;
using Care.Hosting;
using Care.Hosting.Connections;
using Care.Interfaces.Calls;
using Care.Interfaces.Storage;
using Care.WebFront.Ambulances;
using Care.WebFront.Assets;
using Care.WebFront.Beds;
using Care.WebFront.Caching;
using Care.WebFront.Calls;
using Care.WebFront.Claims;
using Care.WebFront.Consents;
using Care.WebFront.Consultations;
using Care.WebFront.Devices;
using Care.WebFront.Diagnoses;
using Care.WebFront.DischargeSummaries;
using Care.WebFront.Errors;
using Care.WebFront.Events;
using Care.WebFront.ExternalResults;
using Care.WebFront.Facilities;
using Care.WebFront.Files;
using Care.WebFront.Idempotency;
using Care.WebFront.Inventory;
using Care.WebFront.Investigations;
using Care.WebFront.Locations;
using Care.WebFront.Medicines;
using Care.WebFront.Middleware;
using Care.WebFront.Notifications;
using Care.WebFront.OpenApi;
using Care.WebFront.Operations;
using Care.WebFront.Patients;
using Care.WebFront.Permissions;
using Care.WebFront.Places;
using Care.WebFront.Prescriptions;
using Care.WebFront.Resources;
using Care.WebFront.Rounds;
using Care.WebFront.Samples;
using Care.WebFront.Shifting;
using Care.WebFront.SignIn;
using Care.WebFront.Summaries;
using Care.WebFront.Symptoms;
using Care.WebFront.Users;
using Npgsql;
using Orleans.Configuration;
using Orleans.Dashboard;
using Scalar.AspNetCore;
using StackExchange.Redis;

namespace Care.WebFront;

/// <summary>Puts a front end together: no state of its own, any number of instances.</summary>
internal static class FrontEnd
{
    /// <summary>The largest body of a request; files go to the object store by signed links (the embedded store has a limit of its own).</summary>
    private const int MaxBody = 4 * 1024 * 1024;

    /// <summary>Builds one front end.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="faults">What keeps it from starting with them; by default nothing.</param>
    public static WebApplication Build(Settings settings, Func<Settings, IEnumerable<string>>? faults = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Logging.AddCareLog(settings.Telemetry);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(settings.Bind == "*" ? IPAddress.Any : IPAddress.Parse(settings.Bind), settings.Port);
        });
        AddServices(builder, settings, faults ?? (_ => []));
        builder.UseOrleansClient(client => Connect(client, settings));
        var app = builder.Build();
        Map(app, settings);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, Settings settings, Func<Settings, IEnumerable<string>> faults)
    {
        var redis = RedisUrl.Parse(settings.RedisUrl);
        builder.Services
            .AddContractTypes()
            .AddSingleton(TimeProvider.System)
            .AddSettings(settings, faults)
            .AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(redis))
            .AddSingleton<Cluster>()
            .AddCors(cors => cors.AddDefaultPolicy(Cors.Policy(settings)))
            .AddPageCache()
            .AddPermissions()
            .AddIdempotency()
            .AddSignIn()
            .AddFiles(settings);
        builder.Services.AddCrashLog("care-web", Caller.Anonymous);
        builder.AddCareTelemetry(settings.Telemetry, "care-web", $"{Environment.MachineName}-{settings.Port}");
        if (!settings.Production)
        {
            builder.Services.AddApiDescription();
        }
    }

    private static void Connect(IClientBuilder client, Settings settings) => client
        .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, settings.ServiceId))
        .UseAdoNetClustering(clustering => (clustering.Invariant, clustering.DataSource) = ("Npgsql", Membership(settings)))
        // A new silo takes part, a dead one is left, within this time (a minute by default): with one that is frozen, the reads that went through it are lost,
        // and are sent again before anybody gives up.
        .Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1))
        // A call that is not answered by then was lost with its silo: reads are repeated, changes answered 503 (30 s by default).
        .Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5))
        .AddOutgoingGrainCallFilter<RejectedCalls>()
        .ConfigureServices(services => services.AddCallerProofs(settings.Nodes.Keys))
        .SecureConnections(settings.Nodes)
        .AddActivityPropagation()
        .AddDashboard(dashboard => dashboard.HideTrace = true)
        // Silos may come up after the front end does.
        .UseConnectionRetryFilter(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            return true;
        });

    private static NpgsqlDataSource Membership(Settings settings)
    {
        var connection =
            new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(settings.DatabaseUrl)) { ApplicationName = "care-web", MaxPoolSize = 2 };
        return new NpgsqlDataSourceBuilder(connection.ConnectionString) { Name = connection.ApplicationName }
            // Asked for every second, by no request.
            .ConfigureTracing(tracing => tracing.ConfigureCommandFilter(_ => false))
            .Build();
    }

    private static void Map(WebApplication app, Settings settings)
    {
        app.UseForwardedHeaders(ForwardedAddress.Options(settings.Proxies));
        app.UseMiddleware<ForwardedScheme>();
        app.UseMiddleware<ContractHeaders>();
        app.UseCors();
        app.UseMiddleware<AllowedHosts>();
        app.UseMiddleware<Maintenance>();
        app.UsePublicPictures(settings);
        app.UseMiddleware<TrailingSlash>();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<Overload>();
        app.UseStatusCodePages(UnknownPaths.Answer);
        app.UseMiddleware<ErrorMiddleware>();
        app.UseRouting();
        app.UseMiddleware<StrictPaths>();
        app.UseMiddleware<Authentication>();
        app.UseMiddleware<PermissionBeforeFaults>();
        app.UseMiddleware<ConditionalChanges>();
        app.UseMiddleware<IdempotentRequests>();
        app.UsePageCache();
        MapRoutes(app.MapGroupWithHead(), settings);
    }

    /// <summary>All domains: each maps its routes in its own folder.</summary>
    private static void MapRoutes(RouteGroupBuilder routes, Settings settings)
    {
        routes.MapOperations();
        routes.MapSignIn();
        routes.MapUsers();
        routes.MapPlaces();
        routes.MapFacilities();
        routes.MapInventory();
        routes.MapAmbulances();
        routes.MapLocations();
        routes.MapBeds();
        routes.MapAssets();
        routes.MapDevices();
        routes.MapPatients();
        routes.MapExternalResults();
        routes.MapShifting();
        routes.MapResources();
        routes.MapFiles();
        routes.MapConsultations();
        routes.MapDischargeSummaries();
        routes.MapConsents();
        routes.MapDiagnoses();
        routes.MapSymptoms();
        routes.MapMedicines();
        routes.MapPrescriptions();
        routes.MapRounds();
        routes.MapInvestigations();
        routes.MapInvestigationValues();
        routes.MapSamples();
        routes.MapEvents();
        routes.MapNotifications();
        routes.MapSummaries();
        routes.MapClaims();
        if (!settings.Production)
        {
            routes.MapOpenApi("/api/schema/").WithMetadata(new IgnoresCredentials());
            routes.MapScalarApiReference("/swagger", scalar => scalar.WithOpenApiRoutePattern("/api/schema/")).WithMetadata(new IgnoresCredentials());
            // The original has two viewers of one document.
            routes.MapGet("/redoc/", () => Results.Redirect("/swagger/")).WithMetadata(new IgnoresCredentials()).ExcludeFromDescription();
        }
    }
}
