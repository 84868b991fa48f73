using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Shifting;

/// <summary>Shifting requests (contract 06, §7).</summary>
internal static class ShiftingRoutes
{
    public static void MapShiftingRoutes(this IEndpointRouteBuilder routes)
    {
        var shifts = routes.MapGroup("/api/v1/shift").WithTags("shift");
        shifts.MapGet("/", List).WithSummary("Shifting requests, as a page or as a file for spreadsheets");
        shifts.MapPost("/", Request).AsksFirst(ShiftingPermissions.MayWriteAny).WithSummary("Ask for a patient to be shifted");
        shifts.MapGet("/{shift:guid}/", Get).WithSummary("One shifting request");
        shifts.MapMethods("/{shift:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ShiftingPermissions.MayWriteAny, Reach)
            .WithSummary("Change a shifting request");
        shifts.MapPost("/{shift:guid}/transfer/", Transfer).AlsoAnswers(ErrorKind.NotAcceptable).WithSummary("Move the patient to the assigned facility");
    }

    private static Task<Outcome<Document<ShiftingDetail>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IShifting>(http.Id("shift")).Get();

    private static async Task<PageOrCsvAnswer<ShiftingListItem>> List(ListQuery<ShiftingQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var asked = query.Read();
        return asked.Csv
            ? new(await cluster.Read(grains => grains.GetGrain<IShiftingQueries>(0).Export(asked.Filter, asked.Order, cancellation)))
            : new(await ListedPage.Read(query.Paging, part =>
                cluster.Read(grains => grains.GetGrain<IShiftingQueries>(0).List(asked.Filter, asked.Order, part, cancellation))));
    }

    private static async Task<CreatedAnswer<ShiftingRequest>> Request(Body<ShiftingWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IShifting>(IdempotentRequest.NewId()).Request(await body.Read()));

    private static async Task<OkAnswer<ShiftingDetail>> Get(Guid shift, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IShifting>(shift).Get()));

    private static async Task<OkAnswer<ShiftingRequest>> Update(Guid shift, Body<ShiftingWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IShifting>(shift).Update(await body.Read()));

    private static async Task<OkAnswer<ShiftingTransferred>> Transfer(Guid shift, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IShifting>(shift).Transfer());
}

/// <summary>What a list of shifting requests is asked for (contract 06, §7.4). <c>facility</c> has no meaning: the client sends it empty.</summary>
internal sealed record ShiftingQuery
{
    public required ShiftingFilter Filter { get; init; }

    /// <summary>In which order.</summary>
    [JsonPropertyName("ordering"), Shape<OrderingShape<ShiftingOrdering, ShiftingOrder>>]
    public ImmutableArray<ShiftingOrdering> Order { get; init; } = [];

    /// <summary>The whole list as a file for spreadsheets, in place of a page.</summary>
    [Present]
    public bool Csv { get; init; }
}
