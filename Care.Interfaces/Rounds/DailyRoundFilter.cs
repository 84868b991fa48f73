using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

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
