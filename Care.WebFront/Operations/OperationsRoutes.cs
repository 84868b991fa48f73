using Care.Interfaces.Facilities;
using Care.Interfaces.Calls;
using Care.WebFront.Access;
using Care.WebFront.Calls;

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

    /// <summary>Ready means that a silo answers a question that PostgreSQL has to answer.</summary>
    private static async Task<IResult> Health(Cluster cluster, HttpContext http)
    {
        try
        {
            await cluster.Grains.GetGrain<IFacilityQueries>(0).Directory(new FacilityFilter(), new Paging(1, 0), http.RequestAborted);
            return Results.Json(new { main_database = "working", cluster = "working" });
        }
        catch (Exception e) when (Cluster.IsLoss(e) || e is DependencyFailedException or Orleans.Runtime.OrleansException)
        {
            return Results.Json(new { cluster = "unreachable" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
