using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Facilities;

/// <summary>What a facility counted day by day (contract 02, §8).</summary>
internal static class PatientStatsRoutes
{
    public static void MapPatientStatsRoutes(this IEndpointRouteBuilder routes)
    {
        var stats = routes.MapGroup("/api/v1/facility/{facility}/patient_stats").WithTags("patient_stats");
        stats.MapGet("/", List).WithSummary("Days that a facility counted its patients");
        stats.MapPost("/", Enter).WithSummary("Enter a day's counts, or overwrite what was entered");
        stats.MapGet("/{day:guid}/", Get).WithSummary("One day's counts");
        stats.MapDelete("/{day:guid}/", Remove).WithSummary("Remove a day's counts");
    }

    private static async Task<PageAnswer<PatientStats>> List(
        ParentId facility, ListQuery<PatientStatsFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IPatientStatsQueries>(0).List(facility, filter.EntryDate, part, cancellation))));
    }

    private static async Task<CreatedAnswer<PatientStats>> Enter(ParentId facility, Body<PatientStatsWrite> body, Cluster cluster, TimeProvider time)
    {
        var sent = await body.ReadBelow(cluster, facility);
        var day = sent.EntryDate.Or(ServerZone.DayOf(time.GetUtcNow()));
        return new(await cluster.Grains.GetGrain<IPatientStats>(PatientStatsKey.Of(facility, day)).Enter(facility, sent with { EntryDate = day }));
    }

    private static async Task<OkAnswer<PatientStats>> Get(ParentId facility, Guid day, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatientStats>(day).Get(facility)));

    private static async Task<EmptyAnswer> Remove(ParentId facility, Guid day, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatientStats>(day).Remove(facility));
}
