using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Permissions;
using Care.Interfaces.Rounds;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Rounds;

/// <summary>The daily rounds of a consultation (contract 05, §7).</summary>
internal static class DailyRoundRoutes
{
    private const int FieldsBelow = 20;

    public static void MapDailyRounds(this IEndpointRouteBuilder routes)
    {
        var rounds = routes.MapGroup("/api/v1/consultation/{consultation}/daily_rounds").WithTags("daily_rounds").WithMetadata(ChallengeMetadata.ForAssets);
        rounds.MapGet("/", List).Produces<DailyRound[]>();
        rounds.MapPost("/", File).AsksFirst(RoundPermissions.MayWriteAny, ReachConsultation).Produces<DailyRound>(StatusCodes.Status201Created);
        rounds.MapPost("/analyse/", Analyse).AsksFirst(RoundPermissions.MayReadAny, ReachConsultation).Produces<RoundAnalysis>();
        rounds.MapGet("/{round:guid}/", Get).Produces<DailyRound>();
        rounds.MapMethods("/{round:guid}/", ["PUT", "PATCH"], Update).AsksFirst(RoundPermissions.MayWriteAny, Reach).Produces<DailyRound>();
    }

    private static Task<Outcome<Page<DailyRound>>> ReachConsultation(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IDailyRoundQueries>(0).List(http.Id("consultation"), new DailyRoundFilter(null, null, null), new Paging(1, 0), http.RequestAborted);

    private static Task<Outcome<Document<DailyRound>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IDailyRoundQueries>(0).Get(http.Id("consultation"), http.Id("round"), http.RequestAborted);

    private static async Task<IResult> List(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(new DailyRoundFilter(TypesOf(query.Text("rounds_type")), Instant(query, "taken_at_after"), Instant(query, "taken_at_before")));
        return Answer.Page(await cluster.Read(grains => Rounds(grains).List(id, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(string consultation, Guid round, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        return Answer.Ok(await cluster.Read(grains => Rounds(grains).Get(id, round, http.RequestAborted)));
    }

    private static async Task<IResult> File(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = DailyRoundBody.Read(await http.ReadBody());
        var round = body.ExternalId.Sent ? body.ExternalId.Value : Guid.NewGuid();
        return Answer.Created(await cluster.Grains.GetGrain<IDailyRound>(round).File(id, body));
    }

    private static async Task<IResult> Update(string consultation, Guid round, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = DailyRoundBody.Read(await http.ReadBody());
        return Answer.Ok(await cluster.Grains.GetGrain<IDailyRound>(round).Update(id, body));
    }

    private static async Task<IResult> Analyse(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var body = await http.ReadBody();
        var (fields, page) = (FieldsOf(body), PageOf(body));
        return Answer.Ok(await cluster.Read(grains => Rounds(grains).Analyse(id, fields, page, http.RequestAborted)));
    }

    /// <summary>Kinds by name, in any case; unknown names are passed over.</summary>
    private static ImmutableArray<RoundsType>? TypesOf(string? names) =>
        names is null ? null : [.. names.ToUpperInvariant().Split(',').Select(name => Choice<RoundsType>.TryParseLabel(name, out var type) ? type : (RoundsType?)null).OfType<RoundsType>()];

    private static DateTimeOffset? Instant(RequestQuery query, string parameter)
    {
        if (query.Text(parameter) is not { } text)
        {
            return null;
        }

        if (RequestDateTime.TryParse(text, out var instant))
        {
            return instant;
        }

        query.AddError("taken_at", "Enter a valid date/time.");
        return null;
    }

    private static ImmutableArray<string> FieldsOf(RequestBody body)
    {
        const string field = "fields";
        return body.Raw(field) switch
        {
            null => throw Refused("Field not present"),
            { ValueKind: not JsonValueKind.Array } => throw Refused("Must be an List"),
            { } list when list.GetArrayLength() >= FieldsBelow => throw Refused($"Must be smaller than {FieldsBelow}"),
            { } list => [.. list.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : name.GetRawText())],
        };

        static RequestRefusedException Refused(string message) => new(Error.Rule(field, message));
    }

    private static int PageOf(RequestBody body) => body.Raw("page") switch
    {
        null => 1,
        { ValueKind: JsonValueKind.Number } number when WholeNumber.TryParse(number.GetRawText(), out int page) && page > 0 =>
            Math.Min(page, int.MaxValue / RoundAnalysis.RoundsOfPage),
        _ => throw new RequestRefusedException(Error.Field("page", "A valid integer is required.")),
    };

    private static IDailyRoundQueries Rounds(IGrainFactory grains) => grains.GetGrain<IDailyRoundQueries>(0);
}
