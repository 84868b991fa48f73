using System.Text.Json.Nodes;

namespace Care.Interfaces.Rounds;

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
