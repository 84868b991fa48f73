using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Rounds;
using Care.Interfaces.Wire;
using Care.WebFront.Errors;

namespace Care.WebFront.Rounds;

/// <summary>What a chart asks for (contract 05, §7.7).</summary>
internal sealed record RoundAnalysisRequest
{
    /// <summary>Names of fields of a round.</summary>
    [Required(RequiredIn.Always, ByRule = true), Shape<FieldsShape>, Example(new[] { "pulse", "resp", "temperature" })]
    public ImmutableArray<string> Fields { get; init; }

    /// <summary>The page, from 1.</summary>
    [Default(1), Shape<PageShape>]
    public int Page { get; init; }

    public static RequestRefusedException Refused(string message) => new(Error.Rule("fields", message));

    internal sealed class FieldsShape : IFieldShape<ImmutableArray<string>>
    {
        private const int Below = 20;

        public static string Schema { get; } = JsonSerializer.Serialize(new { type = "array", items = new { type = "string" }, maxItems = Below - 1 });

        public static Optional<ImmutableArray<string>> Read(string name, JsonElement sent, ICollection<FieldError> errors) => sent switch
        {
            { ValueKind: not JsonValueKind.Array } => throw Refused("Must be an List"),
            _ when sent.GetArrayLength() >= Below => throw Refused($"Must be smaller than {Below}"),
            _ => new([.. sent.EnumerateArray().Select(field => field.ValueKind == JsonValueKind.String ? field.GetString()! : field.GetRawText())]),
        };
    }

    internal sealed class PageShape : IFieldShape<int>
    {
        public static string Schema => """{"type":"integer","minimum":1}""";

        public static Optional<int> Read(string name, JsonElement sent, ICollection<FieldError> errors)
        {
            if (sent.ValueKind == JsonValueKind.Number && WholeNumber.TryParse(sent.GetRawText(), out int page) && page > 0)
            {
                return Math.Min(page, int.MaxValue / RoundAnalysis.RoundsOfPage);
            }

            errors.Add(new FieldError(name, ["A valid integer is required."]));
            return default;
        }
    }
}
