using Care.Interfaces.Investigations;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Investigations;

/// <summary>The catalogue of investigations (contract 06, §4).</summary>
internal static class InvestigationRoutes
{
    private const int PageSize = 500;

    public static void MapInvestigations(this IEndpointRouteBuilder routes)
    {
        var investigations = routes.MapGroup("/api/v1/investigation").WithTags("investigation");
        investigations.MapGet("/group/", Groups).WithSummary("Groups of investigations");
        investigations.MapGet("/group/{group:guid}/", Group).WithSummary("One group of investigations");
        investigations.MapGet("/", List).WithSummary("Investigations");
        investigations.MapGet("/{investigation:guid}/", Get).WithSummary("One investigation");
    }

    private static async Task<PageAnswer<InvestigationGroup>> Groups(
        ListQuery<InvestigationGroupFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Catalogue(grains).Groups(filter, part, cancellation))));
    }

    private static async Task<OkAnswer<InvestigationGroup>> Group(Guid group, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Catalogue(grains).Group(group, cancellation)));

    private static async Task<PageAnswer<Investigation>> List(NumberedQuery<InvestigationFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, page) = (query.Read(), query.Page(PageSize));
        return new(await cluster.Read(grains => Catalogue(grains).List(filter, page, cancellation)), page);
    }

    private static async Task<OkAnswer<Investigation>> Get(Guid investigation, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Catalogue(grains).Get(investigation, cancellation)));

    private static IInvestigationQueries Catalogue(IGrainFactory grains) => grains.GetGrain<IInvestigationQueries>(0);
}
