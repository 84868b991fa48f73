using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Medicines;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Medicines;

/// <summary>The catalogue of medicines (contract 06, §3).</summary>
internal static class MedicineRoutes
{
    public static void MapMedicines(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/v1/medibase").WithTags("medibase").MapGet("/", Search).WithSummary("Search the medicines");

    private static async Task<OkAnswer<MedibaseMedicine[]>> Search(Query<MedicineQuery> query, Cluster cluster)
    {
        var asked = query.Read();
        return new(await cluster.Read(grains => grains.GetGrain<IMedicineQueries>(0).Search(asked.Query, asked.Type, asked.Limit)));
    }

    private sealed record MedicineQuery
    {
        /// <summary>Words of the name, the generic name or the maker.</summary>
        public string? Query { get; init; }

        /// <summary>Those of a type alone. What is none is as good as leaving it out.</summary>
        [Shape<TypeShape>]
        public MedicineType? Type { get; init; }

        /// <summary>How many at the most. What is no number or out of bounds is as good as leaving it out.</summary>
        [Shape<LimitShape>]
        public int Limit { get; init; }
    }

    private sealed class TypeShape : IParameterShape<MedicineType?>
    {
        public static string Schema => """{"type":"string","enum":["brand","generic"]}""";

        public static MedicineType? Read(string name, string? text, ICollection<FieldError> errors) =>
            Choice<MedicineType>.TryParseLabel(text?.ToLowerInvariant(), out var type) ? type : null;
    }

    private sealed class LimitShape : IParameterShape<int>
    {
        public static string Schema => """{"type":"integer","minimum":1,"maximum":30,"default":30}""";

        public static int Read(string name, string? text, ICollection<FieldError> errors) =>
            WholeNumber.TryParse(text, out int asked) && asked is > 0 and < IMedicineQueries.MaxFound ? asked : IMedicineQueries.MaxFound;
    }
}
