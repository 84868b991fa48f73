using Care.Interfaces.Diagnoses;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Diagnoses;

/// <summary>The concepts of ICD-11 (contract 05, §10).</summary>
internal static class ConceptRoutes
{
    private const int MaxConcepts = 20;

    public static void MapConceptRoutes(this IEndpointRouteBuilder routes)
    {
        var concepts = routes.MapGroup("/api/v1/icd").WithTags("icd");
        concepts.MapGet("/", Search).Produces<Concept[]>();
        concepts.MapGet("/{concept:long}/", Get).Produces<Concept>();
    }

    private static async Task<IResult> Search(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var limit = WholeNumber.TryParse(query.Text("limit"), out int asked) && asked is > 0 and < MaxConcepts ? asked : MaxConcepts;
        return Answer.Array(await cluster.Read(grains => grains.GetGrain<IConceptQueries>(0).Search(query.Text("query"), limit)));
    }

    private static async Task<IResult> Get(long concept, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IConceptQueries>(0).Get(concept)));
}
