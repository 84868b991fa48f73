using Care.Interfaces.Calls;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Diagnoses;

/// <summary>The concepts of ICD-11 (contract 05, §10).</summary>
internal static class ConceptRoutes
{
    public static void MapConceptRoutes(this IEndpointRouteBuilder routes)
    {
        var concepts = routes.MapGroup("/api/v1/icd").WithTags("icd");
        concepts.MapGet("/", Search).WithSummary("Diagnoses of ICD-11 by their words or code");
        concepts.MapGet("/{concept:long}/", Get).WithSummary("One concept of ICD-11");
    }

    private static async Task<OkAnswer<Concept[]>> Search(Query<ConceptQuery> query, Cluster cluster)
    {
        var asked = query.Read();
        return new(await cluster.Read(grains => grains.GetGrain<IConceptQueries>(0).Search(asked.Query, asked.Limit)));
    }

    private static async Task<OkAnswer<Concept>> Get(long concept, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IConceptQueries>(0).Get(concept)));

    private sealed record ConceptQuery
    {
        /// <summary>Words of the label, or the code.</summary>
        public string? Query { get; init; }

        /// <summary>How many at the most. What is no number or out of bounds is as good as leaving it out.</summary>
        [Shape<ConceptLimit>]
        public int Limit { get; init; }
    }

    private sealed class ConceptLimit : IParameterShape<int>
    {
        private const int Max = 20;

        public static string Schema => """{"type":"integer","minimum":1,"maximum":20,"default":20}""";

        public static int Read(string name, string? text, ICollection<FieldError> errors) =>
            WholeNumber.TryParse(text, out int asked) && asked is > 0 and < Max ? asked : Max;
    }
}
