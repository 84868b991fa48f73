using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Shifting;
using Care.Interfaces.Wire;

namespace Care.WebFront.Shifting;

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
