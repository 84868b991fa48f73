using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Rounds;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;
using Care.WebFront.SignIn;

namespace Care.WebFront.Rounds;

/// <summary>The daily rounds of a consultation (contract 05, §7).</summary>
internal static class DailyRoundRoutes
{
    public static void MapRounds(this IEndpointRouteBuilder routes)
    {
        var rounds = routes.MapGroup("/api/v1/consultation/{consultation}/daily_rounds").WithTags("daily_rounds")
            .WithMetadata(ChallengeMetadata.ForAssets, new TakesAssetTokens());
        rounds.MapGet("/", List).WithSummary("Daily rounds of a consultation");
        rounds.MapPost("/", File).AsksFirst(RoundPermissions.MayWriteAny, ReachConsultation).WithSummary("File a daily round");
        rounds.MapPost("/analyse/", Analyse).AsksFirst(RoundPermissions.MayReadAny, ReachConsultation)
            .WithSummary("Fields of the rounds side by side, for charts");
        rounds.MapGet("/{round:guid}/", Get).WithSummary("One daily round");
        rounds.MapMethods("/{round:guid}/", ["PUT", "PATCH"], Update).AsksFirst(RoundPermissions.MayWriteAny, Reach).WithSummary("Change a daily round");
    }

    private static Task<Outcome<Page<DailyRound>>> ReachConsultation(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IDailyRoundQueries>(0).List(http.Id("consultation"), new DailyRoundFilter(null, null, null), new Paging(1, 0), http.RequestAborted);

    private static Task<Outcome<Document<DailyRound>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IDailyRoundQueries>(0).Get(http.Id("consultation"), http.Id("round"), http.RequestAborted);

    private static async Task<PageAnswer<DailyRound>> List(
        ParentId consultation, ListQuery<DailyRoundFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Rounds(grains).List(consultation, filter, part, cancellation))));
    }

    private static async Task<OkAnswer<DailyRound>> Get(ParentId consultation, Guid round, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Rounds(grains).Get(consultation, round, cancellation)));

    private static async Task<CreatedAnswer<DailyRound>> File(ParentId consultation, Body<DailyRoundWrite> sent, Cluster cluster)
    {
        var body = await sent.Read();
        var round = body.ExternalId.Sent ? body.ExternalId.Value : IdempotentRequest.NewId();
        return new(await cluster.Grains.GetGrain<IDailyRound>(round).File(consultation, body));
    }

    private static async Task<OkAnswer<DailyRound>> Update(ParentId consultation, Guid round, Body<DailyRoundWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IDailyRound>(round).Update(consultation, await body.Read()));

    private static async Task<OkAnswer<RoundAnalysis>> Analyse(
        ParentId consultation, Body<RoundAnalysisRequest> sent, Cluster cluster, CancellationToken cancellation)
    {
        var (asked, body) = await sent.ReadWithErrors();
        if (!body.Has("fields"))
        {
            throw RoundAnalysisRequest.Refused("Field not present");
        }

        body.Checked(asked);
        return new(await cluster.Read(grains => Rounds(grains).Analyse(consultation, asked.Fields, asked.Page, cancellation)));
    }

    private static IDailyRoundQueries Rounds(IGrainFactory grains) => grains.GetGrain<IDailyRoundQueries>(0);
}
