using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Idempotency;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Beds;

/// <summary>
/// Stays of patients in beds (contract 03, §7). The consultation decides, so it is asked by the id that the body names; that it is the stay's own is its
/// business.
/// </summary>
internal static class ConsultationBedRoutes
{
    public static void MapConsultationBedRoutes(this IEndpointRouteBuilder routes)
    {
        var stays = routes.MapGroup("/api/v1/consultationbed").WithTags("consultationbed");
        stays.MapGet("/", List).WithSummary("Stays in beds");
        stays.MapPost("/", Assign).WithSummary("Put a patient into a bed");
        stays.MapGet("/{stay:guid}/", Get).WithSummary("One stay");
        stays.MapMethods("/{stay:guid}/", ["PUT", "PATCH"], Amend).AsksFirst(_ => true, Reach).WithSummary("Change a stay");
    }

    private static Task<Outcome<Document<ConsultationBed>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IConsultationBed>(http.Id("stay")).Get();

    private static async Task<PageAnswer<ConsultationBed>> List(ListQuery<ConsultationBedFilter> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IConsultationBedQueries>(0).List(query.Read(), part, cancellation))));

    private static async Task<CreatedAnswer<ConsultationBed>> Assign(Body<ConsultationBedWrite> body, Cluster cluster)
    {
        var stay = await body.Read();
        return new(await cluster.Grains.GetGrain<IConsultation>(stay.Consultation.Value).Assign(IdempotentRequest.NewId(), stay));
    }

    private static async Task<OkAnswer<ConsultationBed>> Get(Guid stay, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IConsultationBed>(stay).Get()));

    private static async Task<OkAnswer<ConsultationBed>> Amend(Guid stay, Body<ConsultationBedWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IConsultation>(sent.Consultation.Value).AmendStay(stay, sent));
    }
}
