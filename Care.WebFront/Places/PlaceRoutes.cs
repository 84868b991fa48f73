using Care.Interfaces.Caching;
using Care.Interfaces.Places;
using Care.WebFront.Binding;
using Care.WebFront.Caching;
using Care.WebFront.Calls;

namespace Care.WebFront.Places;

/// <summary>States, districts, local bodies and wards (contract 01, E2).</summary>
internal static class PlaceRoutes
{
    private const int PageSize = 500;

    private static readonly string[] DistrictFilters = ["state", "state_name", "district_name"];

    private static readonly string[] LocalBodyFilters = [.. DistrictFilters, "district", "local_body_name"];

    private static readonly string[] WardFilters = [.. LocalBodyFilters, "local_body", "ward_name"];

    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        var places = routes.MapGroup("/api/v1").WithTags("places");
        places.MapGet("/state/", States).WithMetadata(Long("page")).WithSummary("States");
        places.MapGet("/state/{state:int}/", State).WithMetadata(Long()).WithSummary("One state");
        places.MapGet("/state/{state:int}/districts/", DistrictsOf).WithMetadata(Short()).WithSummary("Districts of a state");
        places.MapGet("/district/", Districts).WithMetadata(Long([.. DistrictFilters, "page"])).WithSummary("Districts");
        places.MapGet("/district/{district:int}/", District).WithMetadata(Long(DistrictFilters)).WithSummary("One district");
        places.MapGet("/district/{district:int}/local_bodies/", LocalBodiesOf).WithMetadata(Short(DistrictFilters)).WithSummary("Local bodies of a district");
        places.MapGet("/district/{district:int}/get_all_local_body/", LocalBodiesWithWardsOf).WithMetadata(Short(DistrictFilters))
            .WithSummary("Local bodies of a district with their wards");
        places.MapGet("/local_body/", LocalBodies).WithMetadata(Long([.. LocalBodyFilters, "page"])).WithSummary("Local bodies");
        places.MapGet("/local_body/{localBody:int}/", LocalBody).WithMetadata(Long(LocalBodyFilters)).WithSummary("One local body");
        places.MapGet("/ward/", Wards).WithMetadata(Long([.. WardFilters, "page"])).WithSummary("Wards");
        places.MapGet("/ward/{ward:int}/", Ward).WithMetadata(Long(WardFilters)).WithSummary("One ward");
    }

    private static async Task<PageAnswer<State>> States(NumberedQuery query, Cluster cluster, CancellationToken cancellation)
    {
        var page = query.Page(PageSize);
        return new(await cluster.Read(grains => Places(grains).States(page, cancellation)), page);
    }

    private static async Task<OkAnswer<State>> State(int state, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Places(grains).State(state, cancellation)));

    private static async Task<OkAnswer<District[]>> DistrictsOf(int state, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Places(grains).DistrictsOf(state, cancellation)));

    private static async Task<PageAnswer<District>> Districts(NumberedQuery<DistrictParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, page) = (query.Read().Filter(), query.Page(PageSize));
        return new(await cluster.Read(grains => Places(grains).Districts(filter, page, cancellation)), page);
    }

    private static async Task<OkAnswer<District>> District(int district, Query<DistrictParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read().Filter();
        return new(await cluster.Read(grains => Places(grains).District(district, filter, cancellation)));
    }

    private static async Task<OkAnswer<LocalBody[]>> LocalBodiesOf(
        int district, Query<DistrictParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read().Filter();
        return new(await cluster.Read(grains => Places(grains).LocalBodiesOf(district, filter, cancellation)));
    }

    private static async Task<OkAnswer<LocalBodyWithWards[]>> LocalBodiesWithWardsOf(
        int district, Query<DistrictParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read().Filter();
        return new(await cluster.Read(grains => Places(grains).LocalBodiesWithWardsOf(district, filter, cancellation)));
    }

    private static async Task<PageAnswer<LocalBody>> LocalBodies(NumberedQuery<LocalBodyParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, page) = (query.Read().Filter(), query.Page(PageSize));
        return new(await cluster.Read(grains => Places(grains).LocalBodies(filter, page, cancellation)), page);
    }

    private static async Task<OkAnswer<LocalBody>> LocalBody(int localBody, Query<LocalBodyParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read().Filter();
        return new(await cluster.Read(grains => Places(grains).LocalBody(localBody, filter, cancellation)));
    }

    private static async Task<PageAnswer<Ward>> Wards(NumberedQuery<WardParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, page) = (query.Read().Filter(), query.Page(PageSize));
        return new(await cluster.Read(grains => Places(grains).Wards(filter, page, cancellation)), page);
    }

    private static async Task<OkAnswer<Ward>> Ward(int ward, Query<WardParameters> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read().Filter();
        return new(await cluster.Read(grains => Places(grains).Ward(ward, filter, cancellation)));
    }

    /// <summary>Lists and single places.</summary>
    private static PageCached Long(params string[] parameters) => new(PageFamily.Places, TimeSpan.FromSeconds(6000), parameters);

    /// <summary>What lies in a place.</summary>
    private static PageCached Short(params string[] parameters) => new(PageFamily.Places, TimeSpan.FromSeconds(3600), parameters);

    private static IPlaceQueries Places(IGrainFactory grains) => grains.GetGrain<IPlaceQueries>(0);
}
