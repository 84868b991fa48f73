using Care.Interfaces.Caching;
using Care.Interfaces.Summaries;
using Care.WebFront.Binding;
using Care.WebFront.Caching;
using Care.WebFront.Calls;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.Summaries;

/// <summary>Summaries: open to everyone, the same for everyone, and so cached as whole pages (contract 07, 2).</summary>
internal static class SummaryRoutes
{
    private static readonly string[] EveryFilter = ["start_date", "end_date", "district", "state", "limit", "offset"];

    public static void MapSummaries(this IEndpointRouteBuilder routes)
    {
        var summaries = routes.MapGroup("/api/v1").WithTags("summary").WithMetadata(new AllowAnonymousAttribute());
        MapFacilities(summaries, "/facility_summary/", SummaryType.FacilityCapacity, TimeSpan.FromSeconds(600));
        MapFacilities(summaries, "/triage_summary/", SummaryType.TriageSummary, TimeSpan.FromSeconds(3_600));
        MapFacilities(summaries, "/tests_summary/", SummaryType.TestSummary, TimeSpan.FromSeconds(36_000));
        MapFacilities(summaries, "/patient_summary/", SummaryType.PatientSummary, TimeSpan.FromSeconds(600));
        summaries.MapGet("/district_patient_summary/", Districts).WithMetadata(new PageCached(PageFamily.Summaries, TimeSpan.FromSeconds(600), EveryFilter)).Produces<DistrictSummary[]>();
    }

    private static void MapFacilities(RouteGroupBuilder summaries, string path, SummaryType type, TimeSpan cached) => summaries
        .MapGet(path, (HttpContext http, Cluster cluster) => Facilities(type, http, cluster))
        .WithMetadata(new PageCached(PageFamily.Summaries, cached, [.. EveryFilter, "facility", "local_body"]))
        .Produces<FacilitySummary[]>();

    private static async Task<IResult> Facilities(SummaryType type, HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(new FacilitySummaryFilter
        {
            Period = PeriodOf(query),
            Facility = query.Uuid("facility"),
            District = query.Number("district"),
            LocalBody = query.Number("local_body"),
            State = query.Number("state"),
        });
        return Answer.Page(
            await cluster.Read(grains => grains.GetGrain<ISummaryQueries>(0).OfFacilities(type, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Districts(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(new DistrictSummaryFilter
        {
            Period = PeriodOf(query),
            District = query.Number("district"),
            State = query.Number("state"),
        });
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<ISummaryQueries>(0).OfDistricts(filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static SummaryPeriod PeriodOf(RequestQuery query) => new(query.Date("start_date"), query.Date("end_date"));
}
