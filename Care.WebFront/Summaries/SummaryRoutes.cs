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
        MapFacilities(summaries, "/facility_summary/", SummaryType.FacilityCapacity, TimeSpan.FromSeconds(600))
            .WithSummary("Beds and patients of facilities, day by day");
        MapFacilities(summaries, "/triage_summary/", SummaryType.TriageSummary, TimeSpan.FromSeconds(3_600))
            .WithSummary("Counted patients of facilities, day by day");
        MapFacilities(summaries, "/tests_summary/", SummaryType.TestSummary, TimeSpan.FromSeconds(36_000)).WithSummary("Samples of facilities, day by day");
        MapFacilities(summaries, "/patient_summary/", SummaryType.PatientSummary, TimeSpan.FromSeconds(600)).WithSummary("Patients in facilities, day by day");
        summaries.MapGet("/district_patient_summary/", Districts)
            .WithMetadata(new PageCached(PageFamily.Summaries, TimeSpan.FromSeconds(600), EveryFilter))
            .WithSummary("Patients who live in districts, day by day");
    }

    private static RouteHandlerBuilder MapFacilities(RouteGroupBuilder summaries, string path, SummaryType type, TimeSpan cached) => summaries
        .MapGet(path, (ListQuery<FacilitySummaryFilter> query, Cluster cluster, CancellationToken cancellation) =>
            Facilities(type, query, cluster, cancellation))
        .WithMetadata(new PageCached(PageFamily.Summaries, cached, [.. EveryFilter, "facility", "local_body"]));

    private static async Task<PageAnswer<FacilitySummary>> Facilities(
        SummaryType type, ListQuery<FacilitySummaryFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<ISummaryQueries>(0).OfFacilities(type, filter, part, cancellation))));
    }

    private static async Task<PageAnswer<DistrictSummary>> Districts(ListQuery<DistrictSummaryFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<ISummaryQueries>(0).OfDistricts(filter, part, cancellation))));
    }
}
