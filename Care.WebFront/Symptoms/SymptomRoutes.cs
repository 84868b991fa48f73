using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Symptoms;
using Care.WebFront.Calls;

namespace Care.WebFront.Symptoms;

/// <summary>The symptoms of a patient during a consultation (contract 05, §9).</summary>
internal static class SymptomRoutes
{
    public static void MapSymptoms(this IEndpointRouteBuilder routes)
    {
        var symptoms = routes.MapGroup("/api/v1/consultation/{consultation}/symptoms").WithTags("symptoms");
        symptoms.MapGet("/", List).Produces<EncounterSymptom[]>();
        symptoms.MapPost("/", Enter).AsksFirst(StayEntryRules.MayWriteAny, ReachStay).Produces<EncounterSymptom>(StatusCodes.Status201Created);
        symptoms.MapGet("/{symptom:guid}/", Get).Produces<EncounterSymptom>();
        symptoms.MapMethods("/{symptom:guid}/", ["PUT", "PATCH"], Update).AsksFirst(StayEntryRules.MayWriteAny, Reach).Produces<EncounterSymptom>();
        symptoms.MapDelete("/{symptom:guid}/", TakeBack).Produces(StatusCodes.Status204NoContent);
    }

    private static Task<Outcome<Page<EncounterSymptom>>> ReachStay(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<ISymptomQueries>(0).List(http.Id("consultation"), new SymptomFilter(null), new Paging(1, 0), http.RequestAborted);

    private static Task<Outcome<Document<EncounterSymptom>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<ISymptomQueries>(0).Get(http.Id("consultation"), http.Id("symptom"), http.RequestAborted);

    private static async Task<IResult> List(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var query = new RequestQuery(http.Request);
        var filter = new SymptomFilter(query.Boolean("is_cured"));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<ISymptomQueries>(0).List(id, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(string consultation, Guid symptom, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<ISymptomQueries>(0).Get(id, symptom, http.RequestAborted)));
    }

    private static async Task<IResult> Enter(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = BodyOf(await http.ReadBody());
        return Answer.Created(await cluster.Grains.GetGrain<IEncounterSymptom>(Guid.NewGuid()).Enter(id, body));
    }

    private static async Task<IResult> Update(string consultation, Guid symptom, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = BodyOf(await http.ReadBody());
        return Answer.Ok(await cluster.Grains.GetGrain<IEncounterSymptom>(symptom).Update(id, body));
    }

    private static async Task<IResult> TakeBack(string consultation, Guid symptom, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        return Answer.Empty(await cluster.Grains.GetGrain<IEncounterSymptom>(symptom).TakeBack(id));
    }

    private static SymptomWrite BodyOf(RequestBody body) => body.Checked(new SymptomWrite
    {
        Symptom = body.Plain<Symptom>("symptom", required: true),
        OtherSymptom = body.Text("other_symptom", Characters.MaxLine, blank: true),
        OnsetDate = body.Moment("onset_date", required: true),
        CureDate = body.MomentOrNull("cure_date"),
        ClinicalImpressionStatus = body.Slug<ClinicalImpressionStatus>("clinical_impression_status"),
    });
}
