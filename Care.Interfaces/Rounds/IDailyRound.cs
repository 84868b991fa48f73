using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Rounds;

/// <summary>
/// A daily round of a consultation (contract 05, §7). Keyed by the id that the API shows. The consultation must be open for it to be filed or changed.
/// </summary>
[Alias("care.IDailyRound")]
public interface IDailyRound : IGrainWithGuidKey
{
    /// <summary>Files the round: a new one (§7.5).</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("File")]
    Task<Outcome<Document<DailyRound>>> File(Guid consultation, DailyRoundWrite body);

    /// <summary>Changes the round (§7.6).</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Update")]
    Task<Outcome<Document<DailyRound>>> Update(Guid consultation, DailyRoundWrite body);
}

/// <summary>The rounds of consultations in the caller's scope (contract 05, §7). A pool of workers; key 0.</summary>
[Alias("care.IDailyRoundQueries")]
public interface IDailyRoundQueries : IGrainWithIntegerKey
{
    /// <summary>The rounds of a consultation, those made last first.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<DailyRound>>> List(Guid consultation, DailyRoundFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One round.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<DailyRound>>> Get(Guid consultation, Guid round, CancellationToken cancellation = default);

    /// <summary>Fields of the rounds side by side (§7.7).</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="fields">The names of fields of a round, fewer than 20.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Analyse")]
    Task<Outcome<Document<RoundAnalysis>>> Analyse(Guid consultation, ImmutableArray<string> fields, int page, CancellationToken cancellation = default);
}

/// <summary>Which rounds are listed (contract 05, §7.1). What is null does not filter.</summary>
/// <param name="RoundsTypes">Of one of these kinds; none where only unknown names were asked for.</param>
/// <param name="TakenAtAfter">Made then or later.</param>
/// <param name="TakenAtBefore">Made then or before.</param>
[GenerateSerializer, Immutable, Alias("care.DailyRoundFilter")]
public sealed record DailyRoundFilter(
    [property: Id(0), JsonPropertyName("rounds_type"), Shape<RoundsTypesShape>] ImmutableArray<RoundsType>? RoundsTypes,
    [property: Id(1)] DateTimeOffset? TakenAtAfter,
    [property: Id(2)] DateTimeOffset? TakenAtBefore);

/// <summary>Kinds of rounds by name, in any case, between commas; unknown names are passed over.</summary>
internal sealed class RoundsTypesShape : IParameterShape<ImmutableArray<RoundsType>?>
{
    public static string Schema { get; } = JsonSerializer.Serialize(new
    {
        type = "string",
        description = $"Kinds between commas, in any case: {string.Join(", ", Choice<RoundsType>.All.Select(Choice<RoundsType>.Label))}.",
    });

    public static ImmutableArray<RoundsType>? Read(string name, string? text, ICollection<FieldError> errors) => text is null
        ? null
        : [.. text.ToUpperInvariant().Split(',').Select(TypeOf).OfType<RoundsType>()];

    private static RoundsType? TypeOf(string sent) => Choice<RoundsType>.TryParseLabel(sent, out var type) ? type : null;
}

/// <summary>Fields of the rounds of a consultation side by side, for charts (contract 05, §7.7).</summary>
/// <param name="Results">By when the round was made (UTC, <c>YYYY-MM-DD HH:MM:SS+00:00</c>), the newest first: the asked fields as they are stored, and the
/// round's id.</param>
/// <param name="Count">How many rounds the consultation has.</param>
/// <param name="PageSize">How many a page has; it shows the first of the next too.</param>
public sealed record RoundAnalysis(JsonObject Results, long Count, int PageSize)
{
    /// <summary>The rounds of a page: one and a half days of hourly ones.</summary>
    public const int RoundsOfPage = 36;
}
