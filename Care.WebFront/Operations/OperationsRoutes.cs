using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Files;
using Care.Interfaces.Work;
using Care.WebFront.Access;
using Care.WebFront.Calls;
using StackExchange.Redis;

namespace Care.WebFront.Operations;

/// <summary>What operators and load balancers ask (contract 01, A12).</summary>
internal static class OperationsRoutes
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").WithTags("operations").WithMetadata(new IgnoresCredentials());
        open.MapGet("/ping/", () => Results.Json(new { status = "OK" }));
        open.MapGet("/app_version/", (Settings settings) => Results.Json(new { version = settings.AppVersion }));
        open.MapGet("/health/", Health);
        open.MapGet("/.well-known/jwks.json", (HttpContext http, Settings settings) =>
        {
            http.Response.Headers.CacheControl = "max-age=86400";
            return Results.Bytes(settings.PublicKeys, "application/json");
        });
        open.MapGet("/", () => Results.Content("<!doctype html><html lang=\"en\"><head><title>Care</title></head><body><h1>Care</h1></body></html>", "text/html"));
    }

    /// <summary>
    /// Ready means that a silo answers a question that PostgreSQL has to answer. Redis away is told and no more: requests go on without the caches, jobs wait.
    /// </summary>
    private static async Task<IResult> Health(Cluster cluster, IConnectionMultiplexer redis, HttpContext http)
    {
        try
        {
            await cluster.Grains.GetGrain<IFacilityQueries>(0).Directory(new FacilityFilter(), new Paging(1, 0), http.RequestAborted);
        }
        catch (Exception e) when (Cluster.IsLoss(e) || e is DependencyFailedException or Orleans.Runtime.OrleansException)
        {
            return Results.Json(new { main_database = "unknown", cluster = "unreachable" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return Results.Json(new
        {
            main_database = "working",
            cluster = "working",
            object_store = await StoreAnswers(cluster) ? "working" : "unreachable",
            main_cache = redis.IsConnected ? "working" : "unreachable",
            job_queue = redis.IsConnected ? await Backlog(cluster, http.RequestAborted) : null,
        });
    }

    /// <summary>Whether files and pictures can be reached; what else there is goes on without them.</summary>
    private static async Task<bool> StoreAnswers(Cluster cluster)
    {
        try
        {
            return await cluster.Grains.GetGrain<IObjectStorage>(0).IsReachable().WaitAsync(TimeSpan.FromSeconds(1));
        }
        catch (Exception e) when (Cluster.IsLoss(e) || e is DependencyFailedException or Orleans.Runtime.OrleansException)
        {
            return false;
        }
    }

    /// <summary>How full the job queue is; null when it doesn't say within a second.</summary>
    private static async Task<WorkBacklog?> Backlog(Cluster cluster, CancellationToken cancellation)
    {
        try
        {
            return await cluster.Grains.GetGrain<IWork>(0).Backlog(cancellation).WaitAsync(TimeSpan.FromSeconds(1), cancellation);
        }
        catch (Exception e) when (Cluster.IsLoss(e) || e is DependencyFailedException or Orleans.Runtime.OrleansException)
        {
            return null;
        }
    }
}
