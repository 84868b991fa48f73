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
        routes.MapGroup("/api/v1/medibase").WithTags("medibase").MapGet("/", Search).Produces<MedibaseMedicine[]>().WithSummary("Search the medicines");

    private static async Task<IResult> Search(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        MedicineType? type = Choice<MedicineType>.TryParseLabel(query.Text("type")?.ToLowerInvariant(), out var asked) ? asked : null;
        var limit = WholeNumber.TryParse(query.Text("limit"), out int most) && most is > 0 and < IMedicineQueries.MaxFound ? most : IMedicineQueries.MaxFound;
        return Answer.Array(await cluster.Read(grains => grains.GetGrain<IMedicineQueries>(0).Search(query.Text("query"), type, limit)));
    }
}
