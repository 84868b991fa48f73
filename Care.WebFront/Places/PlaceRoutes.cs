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
        places.MapGet("/state/", States).Produces<State[]>().WithMetadata(Long("page"));
        places.MapGet("/state/{state:int}/", State).Produces<State>().WithMetadata(Long());
        places.MapGet("/state/{state:int}/districts/", DistrictsOf).Produces<District[]>().WithMetadata(Short());
        places.MapGet("/district/", Districts).Produces<District[]>().WithMetadata(Long([.. DistrictFilters, "page"]));
        places.MapGet("/district/{district:int}/", District).Produces<District>().WithMetadata(Long(DistrictFilters));
        places.MapGet("/district/{district:int}/local_bodies/", LocalBodiesOf).Produces<LocalBody[]>().WithMetadata(Short(DistrictFilters));
        places.MapGet("/district/{district:int}/get_all_local_body/", LocalBodiesWithWardsOf).Produces<LocalBodyWithWards[]>().WithMetadata(Short(DistrictFilters));
        places.MapGet("/local_body/", LocalBodies).Produces<LocalBody[]>().WithMetadata(Long([.. LocalBodyFilters, "page"]));
        places.MapGet("/local_body/{localBody:int}/", LocalBody).Produces<LocalBody>().WithMetadata(Long(LocalBodyFilters));
        places.MapGet("/ward/", Wards).Produces<Ward[]>().WithMetadata(Long([.. WardFilters, "page"]));
        places.MapGet("/ward/{ward:int}/", Ward).Produces<Ward>().WithMetadata(Long(WardFilters));
    }

    private static async Task<IResult> States(HttpContext http, Cluster cluster)
    {
        var page = new RequestQuery(http.Request).Page(PageSize);
        return Answer.NumberedPage(await cluster.Read(grains => Places(grains).States(page, http.RequestAborted)), page);
    }

    private static async Task<IResult> State(int state, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => Places(grains).State(state, http.RequestAborted)));

    private static async Task<IResult> DistrictsOf(int state, HttpContext http, Cluster cluster) =>
        Answer.Array(await cluster.Read(grains => Places(grains).DistrictsOf(state, http.RequestAborted)));

    private static async Task<IResult> Districts(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var (filter, page) = (DistrictFilter(query), query.Page(PageSize));
        return Answer.NumberedPage(await cluster.Read(grains => Places(grains).Districts(filter, page, http.RequestAborted)), page);
    }

    private static async Task<IResult> District(int district, HttpContext http, Cluster cluster)
    {
        var filter = DistrictFilter(new RequestQuery(http.Request));
        return Answer.Ok(await cluster.Read(grains => Places(grains).District(district, filter, http.RequestAborted)));
    }

    private static async Task<IResult> LocalBodiesOf(int district, HttpContext http, Cluster cluster)
    {
        var filter = DistrictFilter(new RequestQuery(http.Request));
        return Answer.Array(await cluster.Read(grains => Places(grains).LocalBodiesOf(district, filter, http.RequestAborted)));
    }

    private static async Task<IResult> LocalBodiesWithWardsOf(int district, HttpContext http, Cluster cluster)
    {
        var filter = DistrictFilter(new RequestQuery(http.Request));
        return Answer.Array(await cluster.Read(grains => Places(grains).LocalBodiesWithWardsOf(district, filter, http.RequestAborted)));
    }

    private static async Task<IResult> LocalBodies(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var (filter, page) = (LocalBodyFilter(query), query.Page(PageSize));
        return Answer.NumberedPage(await cluster.Read(grains => Places(grains).LocalBodies(filter, page, http.RequestAborted)), page);
    }

    private static async Task<IResult> LocalBody(int localBody, HttpContext http, Cluster cluster)
    {
        var filter = LocalBodyFilter(new RequestQuery(http.Request));
        return Answer.Ok(await cluster.Read(grains => Places(grains).LocalBody(localBody, filter, http.RequestAborted)));
    }

    private static async Task<IResult> Wards(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var (filter, page) = (WardFilter(query), query.Page(PageSize));
        return Answer.NumberedPage(await cluster.Read(grains => Places(grains).Wards(filter, page, http.RequestAborted)), page);
    }

    private static async Task<IResult> Ward(int ward, HttpContext http, Cluster cluster)
    {
        var filter = WardFilter(new RequestQuery(http.Request));
        return Answer.Ok(await cluster.Read(grains => Places(grains).Ward(ward, filter, http.RequestAborted)));
    }

    /// <summary>Lists and single places.</summary>
    private static PageCached Long(params string[] parameters) => new(PageFamily.Places, TimeSpan.FromSeconds(6000), parameters);

    /// <summary>What lies in a place.</summary>
    private static PageCached Short(params string[] parameters) => new(PageFamily.Places, TimeSpan.FromSeconds(3600), parameters);

    private static IPlaceQueries Places(IGrainFactory grains) => grains.GetGrain<IPlaceQueries>(0);

    private static PlaceFilter DistrictFilter(RequestQuery query) => query.Checked(OfDistrict(query));

    private static PlaceFilter LocalBodyFilter(RequestQuery query) => query.Checked(OfLocalBody(query));

    private static PlaceFilter WardFilter(RequestQuery query) => query.Checked(OfLocalBody(query) with
    {
        LocalBody = query.Number("local_body"),
        WardName = query.Text("ward_name"),
    });

    private static PlaceFilter OfDistrict(RequestQuery query) => new()
    {
        State = query.Number("state"),
        StateName = query.Text("state_name"),
        DistrictName = query.Text("district_name"),
    };

    private static PlaceFilter OfLocalBody(RequestQuery query) => OfDistrict(query) with
    {
        District = query.Number("district"),
        LocalBodyName = query.Text("local_body_name"),
    };
}
