using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Symptoms;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Symptoms;

/// <summary>The symptoms of a patient during a consultation (contract 05, §9).</summary>
internal static class SymptomRoutes
{
    public static void MapSymptoms(this IEndpointRouteBuilder routes)
    {
        var symptoms = routes.MapGroup("/api/v1/consultation/{consultation}/symptoms").WithTags("symptoms");
        symptoms.MapGet("/", List).WithSummary("Symptoms of a consultation");
        symptoms.MapPost("/", Enter).AsksFirst(ConsultationEntryPermissions.MayWriteAny, ReachConsultation).WithSummary("Enter a symptom");
        symptoms.MapGet("/{symptom:guid}/", Get).WithSummary("One symptom");
        symptoms.MapMethods("/{symptom:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ConsultationEntryPermissions.MayWriteAny, Reach).WithSummary("Change a symptom");
        symptoms.MapDelete("/{symptom:guid}/", TakeBack).WithSummary("Take a symptom back as entered in error");
    }

    private static Task<Outcome<Page<EncounterSymptom>>> ReachConsultation(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<ISymptomQueries>(0).List(http.Id("consultation"), new SymptomFilter(null), new Paging(1, 0), http.RequestAborted);

    private static Task<Outcome<Document<EncounterSymptom>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<ISymptomQueries>(0).Get(http.Id("consultation"), http.Id("symptom"), http.RequestAborted);

    private static async Task<PageAnswer<EncounterSymptom>> List(ParentId consultation, ListQuery<SymptomFilter> query, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<ISymptomQueries>(0).List(consultation, query.Read(), query.Paging, cancellation)), query.Paging);

    private static async Task<OkAnswer<EncounterSymptom>> Get(ParentId consultation, Guid symptom, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<ISymptomQueries>(0).Get(consultation, symptom, cancellation)));

    private static async Task<CreatedAnswer<EncounterSymptom>> Enter(ParentId consultation, Body<SymptomWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IEncounterSymptom>(Guid.NewGuid()).Enter(consultation, await body.Read()));

    private static async Task<OkAnswer<EncounterSymptom>> Update(ParentId consultation, Guid symptom, Body<SymptomWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IEncounterSymptom>(symptom).Update(consultation, await body.Read()));

    private static async Task<EmptyAnswer> TakeBack(ParentId consultation, Guid symptom, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IEncounterSymptom>(symptom).TakeBack(consultation));
}
