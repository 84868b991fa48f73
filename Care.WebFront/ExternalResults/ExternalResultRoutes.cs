using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.ExternalResults;

/// <summary>Laboratory results from outside (contract 04, §9).</summary>
internal static class ExternalResultRoutes
{
    /// <summary>An upload of the most rows, each with long texts.</summary>
    private const int MaxUpload = 16 * 1024 * 1024;

    public static void MapExternalResults(this IEndpointRouteBuilder routes)
    {
        var results = routes.MapGroup("/api/v1/external_result").WithTags("external_result");
        results.MapGet("/", List).WithSummary("External results, as a page or as a file for spreadsheets");
        results.MapGet("/{externalResult:int}/", Get).WithSummary("One external result");
        results.MapMethods("/{externalResult:int}/", ["PUT", "PATCH"], Update).AsksFirst(ExternalResultPermissions.MayUseAny, Reach)
            .WithSummary("Change where the person of an external result lives");
        results.MapDelete("/{externalResult:int}/", Remove).WithSummary("Delete an external result");
        results.MapPost("/bulk_upsert/", Upload).WithMetadata(new LargeBody(MaxUpload))
            .WithSummary("Upload external results, all of them or none");
    }

    private static Task<Outcome<Guid>> Reach(HttpContext http, IGrainFactory grains) => Queries(grains).LocateToChange(int.Parse(
        (string)http.Request.RouteValues["externalResult"]!, CultureInfo.InvariantCulture));

    private static async Task<PageOrCsvAnswer<ExternalResult>> List(ListQuery<ExternalResultQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var asked = query.Read();
        return asked.Csv
            ? new(await cluster.Read(grains => Queries(grains).Export(asked.Filter, cancellation)))
            : new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Queries(grains).List(asked.Filter, part, cancellation))));
    }

    private static async Task<OkAnswer<ExternalResult>> Get(int externalResult, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Queries(grains).Get(externalResult, cancellation)));

    private static async Task<OkAnswer<ExternalResultAddress>> Update(
        int externalResult, Body<ExternalResultWrite> body, Cluster cluster, CancellationToken cancellation)
    {
        var sent = await body.Read();
        var located = await cluster.Read(grains => Queries(grains).LocateToChange(externalResult, cancellation));
        return new(located.Succeeded ? await cluster.Grains.GetGrain<IExternalResult>(located.Value).Update(sent) : located.Error);
    }

    private static async Task<EmptyAnswer> Remove(int externalResult, Cluster cluster, CancellationToken cancellation)
    {
        var located = await cluster.Read(grains => Queries(grains).LocateToRemove(externalResult, cancellation));
        return new(located.Succeeded ? await cluster.Grains.GetGrain<IExternalResult>(located.Value).Remove() : located.Error);
    }

    private static async Task<EmptyAcceptedAnswer> Upload(
        Query<ExternalResultUploadQuery> query, Body<ExternalResultUpload> sent, Cluster cluster)
    {
        // Asked before so much is read.
        if (await cluster.Read(grains => Queries(grains).MayUpload()) is { Succeeded: false } denied)
        {
            return new(denied);
        }

        ExternalResultUpload upload = new() { SampleTests = RowsOf(await sent.ReadUnchecked()), NumbersRows = query.Read().RowNumbers is true };
        return new(await cluster.Grains.GetGrain<IExternalResultUpload>(IdempotentRequest.NewId()).Store(upload));
    }

    /// <summary>
    /// The rows, each with what is wrong with its shape; the faults of the list as a whole are told in the contract's own words (§9.4 rule 1).
    /// </summary>
    private static ImmutableArray<ExternalResultRow> RowsOf(RequestBody body) => body.Raw("sample_tests") switch
    {
        null => throw Refused("No Data was provided"),
        { ValueKind: not JsonValueKind.Array } => throw Refused("Data should be provided as a list"),
        { } list when list.GetArrayLength() > ExternalResultUpload.MaxRows =>
            throw Refused($"Ensure this field has no more than {ExternalResultUpload.MaxRows} elements."),
        _ => [.. body.Apart<ExternalResultRow>("sample_tests").Select(row => row.Message with { Faults = [.. row.Faults] })],
    };

    private static RequestRefusedException Refused(string message) => new(Error.Rule("sample_tests", message));

    private static IExternalResultQueries Queries(IGrainFactory grains) => grains.GetGrain<IExternalResultQueries>(0);
}

/// <summary>What a list of external results is asked for (contract 04, §9.3).</summary>
internal sealed record ExternalResultQuery
{
    public required ExternalResultFilter Filter { get; init; }

    /// <summary>The whole list as a file for spreadsheets, in place of a page.</summary>
    [Present]
    public bool Csv { get; init; }
}

/// <summary>How an upload of external results is to be answered.</summary>
internal sealed record ExternalResultUploadQuery
{
    /// <summary>Whether each object that tells what is wrong with a row names its number, from 1, as <c>row</c>.</summary>
    public bool? RowNumbers { get; init; }
}
