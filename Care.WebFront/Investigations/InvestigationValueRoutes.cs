using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Investigations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Investigations;

/// <summary>The results of investigations: of a consultation (contract 06, §5), and of a patient side by side (§6).</summary>
internal static class InvestigationValueRoutes
{
    private const int PageSize = 200;

    private const int PatientPageSize = 500;

    public static void MapInvestigationValues(this IEndpointRouteBuilder routes)
    {
        var ofConsultation = routes.MapGroup("/api/v1/consultation/{consultation}/investigation").WithTags("investigation");
        ofConsultation.MapGet("/", List).WithSummary("Results of a consultation");
        ofConsultation.MapPost("/", Log).AsksFirst(InvestigationPermissions.MayWriteAny, Reach).WithSummary("Log results together, as a session");
        ofConsultation.MapGet("/get_sessions/", Sessions).WithSummary("Sessions of a consultation");
        ofConsultation.MapPut("/batchUpdate/", Correct).AsksFirst(InvestigationPermissions.MayWriteAny, Reach).WithSummary("Change results");
        ofConsultation.MapGet("/{value:guid}/", Get).WithSummary("One result of a consultation");

        var ofPatient = routes.MapGroup("/api/v1/patient/{patient}/investigation").WithTags("investigation");
        ofPatient.MapGet("/", ListOfPatient).WithSummary("Results of a patient, in the newest sessions of some investigations");
        ofPatient.MapGet("/{value:guid}/", GetOfPatient).WithSummary("One result of a patient");
    }

    private static Task<Outcome<Done>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IConsultationInvestigations>(http.Id("consultation")).AllowWriting();

    private static async Task<PageAnswer<InvestigationValue>> List(
        ParentId consultation, NumberedQuery<InvestigationValueFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, page) = (query.Read(), query.Page(PageSize));
        return new(await cluster.Read(grains => Values(grains).List(consultation, filter, page, cancellation)), page);
    }

    private static async Task<OkAnswer<InvestigationValue>> Get(ParentId consultation, Guid value, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Values(grains).Get(consultation, value, cancellation)));

    private static async Task<OkAnswer<ListedSession[]>> Sessions(
        ParentId consultation, Query<InvestigationValueFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await cluster.Read(grains => Values(grains).Sessions(consultation, filter, cancellation)));
    }

    private static async Task<EmptyAnswer> Log(ParentId consultation, Body<InvestigationResultsWrite> sent, Cluster cluster)
    {
        var (results, body) = await sent.ReadWithErrors();
        CheckList(body);
        InvestigationResultsWrite good;
        try
        {
            good = body.Checked(results);
        }
        catch (RequestRefusedException e) when (e.Error.Errors.FirstOrDefault(error => NameOf(error) == "detail") is { } malformed)
        {
            // An id that is none is a fault of the request, not of an item.
            throw new RequestRefusedException(Error.OfDetail(ErrorKind.Invalid, malformed.Messages[0]));
        }

        return new(await cluster.Grains.GetGrain<IInvestigationSession>(IdempotentRequest.NewId()).Log(consultation, good));
    }

    private static async Task<EmptyAnswer> Correct(ParentId consultation, Body<InvestigationCorrectionsWrite> sent, Cluster cluster)
    {
        var (corrections, body) = await sent.ReadWithErrors();
        CheckList(body);
        InvestigationCorrectionsWrite good;
        try
        {
            good = body.Checked(corrections);
        }
        catch (RequestRefusedException e) when (e.Error.Errors is [var first, ..])
        {
            var item = first.Field.Split('/')[0];
            throw new RequestRefusedException(
                Error.Fields([.. e.Error.Errors.Where(error => error.Field.Split('/')[0] == item).Select(error => error with { Field = NameOf(error) })]));
        }

        if (good.Investigations.Any(correction => !correction.ExternalId.Sent))
        {
            throw new RequestRefusedException(InvestigationRule.WithoutId);
        }

        return new(await cluster.Grains.GetGrain<IConsultationInvestigations>(consultation).Correct(good));
    }

    private static async Task<PageAnswer<InvestigationValue>> ListOfPatient(
        ParentId patient, NumberedQuery<PatientInvestigationFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, page) = (Named(query), query.Page(PatientPageSize));
        return new(await cluster.Read(grains => Values(grains).ListOfPatient(patient, filter, page, cancellation)), page);
    }

    private static async Task<OkAnswer<InvestigationValue>> GetOfPatient(
        ParentId patient, Guid value, Query<PatientInvestigationFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = Named(query);
        return new(await cluster.Read(grains => Values(grains).GetOfPatient(patient, value, filter, cancellation)));
    }

    /// <summary>The filter of a patient's results, which have to be those of named investigations.</summary>
    private static PatientInvestigationFilter Named(Query<PatientInvestigationFilter> query) =>
        query.Read() is { Values.Investigations: { Length: > 0 } } filter
            ? filter
            : throw new RequestRefusedException(Error.OfDetail(ErrorKind.Invalid, ComparedId.Message("")));

    /// <summary>The faults of a body as a whole, in the contract's own words (§5.4, rules 1 and 2).</summary>
    private static void CheckList(RequestBody body)
    {
        if (!body.Has("investigations"))
        {
            throw new RequestRefusedException(Error.Rule("investigation", "is required"));
        }

        if (body.Raw("investigations") is not { ValueKind: JsonValueKind.Array })
        {
            throw new RequestRefusedException(Error.Rule("error", "Data must be a list"));
        }
    }

    /// <summary>The name of a field inside its item.</summary>
    private static string NameOf(FieldError error) => error.Field.Split('/', 2)[^1];

    private static IInvestigationValueQueries Values(IGrainFactory grains) => grains.GetGrain<IInvestigationValueQueries>(0);
}
