using System.Globalization;
using Care.Interfaces.Ambulances;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Ambulances;

/// <summary>Ambulances and their drivers (contract 02, §10).</summary>
internal static class AmbulanceRoutes
{
    public static void MapAmbulances(this IEndpointRouteBuilder routes)
    {
        var ambulances = routes.MapGroup("/api/v1/ambulance").WithTags("ambulance");
        ambulances.MapGet("/", List).WithSummary("Ambulances that the caller sees");
        ambulances.MapPost("/", Register).WithSummary("Enter an ambulance with its drivers");
        ambulances.MapGet("/{ambulance:int}/", Get).WithSummary("One ambulance");
        ambulances.MapMethods("/{ambulance:int}/", ["PUT", "PATCH"], Update).AsksFirst(_ => true, Reach).WithSummary("Change an ambulance");
        ambulances.MapDelete("/{ambulance:int}/", Remove).WithSummary("Delete an ambulance");
        ambulances.MapPost("/{ambulance:int}/add_driver/", AddDriver).AsksFirst(_ => true, Reach).WithSummary("Add a driver to an ambulance");
        ambulances.MapDelete("/{ambulance:int}/remove_driver/", RemoveDriver).AsksFirst(_ => true, Reach).WithSummary("Remove a driver from an ambulance");
    }

    private static Task<Outcome<Guid>> Reach(HttpContext http, IGrainFactory grains) =>
        Ambulances(grains).Locate(int.Parse((string)http.Request.RouteValues["ambulance"]!, CultureInfo.InvariantCulture), http.RequestAborted);

    private static async Task<PageAnswer<Ambulance>> List(ListQuery<AmbulanceFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Ambulances(grains).List(filter, part, cancellation))));
    }

    private static async Task<CreatedAnswer<Ambulance>> Register(Body<AmbulanceWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IAmbulance>(sent.ExternalId.Sent ? sent.ExternalId.Value : IdempotentRequest.NewId()).Register(sent));
    }

    private static async Task<OkAnswer<Ambulance>> Get(int ambulance, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Ambulances(grains).Find(ambulance, cancellation)));

    private static async Task<OkAnswer<Ambulance>> Update(int ambulance, Body<AmbulanceWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await Of(ambulance, cluster, found => found.Update(sent)));
    }

    private static async Task<EmptyAnswer> Remove(int ambulance, Cluster cluster) => new(await Of(ambulance, cluster, found => found.Remove()));

    private static async Task<CreatedAnswer<AmbulanceDriver>> AddDriver(int ambulance, Body<AmbulanceDriverWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await Of(ambulance, cluster, found => found.AddDriver(sent)));
    }

    private static async Task<EmptyAnswer> RemoveDriver(int ambulance, Body<AmbulanceDriverReference> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await Of(ambulance, cluster, found => found.RemoveDriver(sent)));
    }

    private static async Task<Outcome<T>> Of<T>(int ambulance, Cluster cluster, Func<IAmbulance, Task<Outcome<T>>> call)
    {
        var found = await cluster.Read(grains => Ambulances(grains).Locate(ambulance));
        return found.Succeeded ? await call(cluster.Grains.GetGrain<IAmbulance>(found.Value)) : found.Error;
    }

    private static IAmbulanceQueries Ambulances(IGrainFactory grains) => grains.GetGrain<IAmbulanceQueries>(0);
}
