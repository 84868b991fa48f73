using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Interfaces.Operations;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.SignIn;
using StackExchange.Redis;

namespace Care.WebFront.Operations;

/// <summary>What operators and load balancers ask (contract 01, A12).</summary>
internal static class OperationsRoutes
{
    public static void MapOperationsRoutes(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").WithTags("operations").WithMetadata(new IgnoresCredentials());
        open.MapGet("/ping/", () => new OkAnswer<Pong>(Document<Pong>.Of(new("OK")))).WithSummary("Whether the front end answers");
        open.MapGet("/app_version/", (Settings settings) => new OkAnswer<AppVersion>(Document<AppVersion>.Of(new(settings.AppVersion))))
            .WithSummary("Which release this is");
        open.MapGet("/health/", Health).Produces<JsonElement>().Produces<JsonElement>(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Whether requests can be answered, and how what they need is");
        open.MapGet("/.well-known/jwks.json", (HttpContext http, Settings settings) =>
        {
            http.Response.Headers.CacheControl = "max-age=86400";
            return Results.Bytes(settings.PublicKeys, "application/json");
        }).Produces<JsonElement>().WithSummary("Public keys of this server, a JSON Web Key Set");
    }

    /// <summary>
    /// Ready means that a silo answers, and that what requests can't do without answers the silo. Redis away or a long queue is told and no more: requests go
    /// on without the caches, jobs wait, and a load balancer that took the front ends out for it would make it worse.
    /// </summary>
    private static async Task<IResult> Health(Cluster cluster, IConnectionMultiplexer redis, HttpContext http)
    {
        ImmutableArray<DependencyHealth> dependencies;
        try
        {
            dependencies = await cluster.Grains.GetGrain<IHealth>(0).Check(http.RequestAborted);
        }
        catch (Exception e) when (IsFailure(e))
        {
            return Results.Json(new { main_database = "unknown", cluster = DependencyHealth.Unreachable }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var page = new Dictionary<string, object?> { ["cluster"] = DependencyHealth.Working };
        foreach (var dependency in dependencies)
        {
            page[dependency.Name] = dependency.State;
        }

        var backlog = redis.IsConnected ? await Backlog(cluster, http.RequestAborted) : null;
        page["main_cache"] = redis.IsConnected ? DependencyHealth.Working : DependencyHealth.Unreachable;
        page["celery_queue_length"] = backlog is null ? DependencyHealth.Unreachable : QueueLength.State(backlog.Waiting);
        page["job_queue"] = backlog;
        return Results.Json(page, ContractJson.Options, statusCode: dependencies.All(dependency => dependency.IsUsable)
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>How full the job queue is; null when it doesn't say within a second.</summary>
    private static async Task<JobBacklog?> Backlog(Cluster cluster, CancellationToken cancellation)
    {
        try
        {
            return await cluster.Grains.GetGrain<IJobs>(0).Backlog(cancellation).WaitAsync(TimeSpan.FromSeconds(1), cancellation);
        }
        catch (Exception e) when (IsFailure(e))
        {
            return null;
        }
    }

    private static bool IsFailure(Exception e) => Cluster.IsLoss(e) || e is DependencyFailedException or OrleansException;
}

/// <summary>The answer that says that there is one.</summary>
/// <param name="Status">Always <c>OK</c>.</param>
internal sealed record Pong(string Status);

/// <summary>The release.</summary>
/// <param name="Version">Its version.</param>
internal sealed record AppVersion(string Version);
