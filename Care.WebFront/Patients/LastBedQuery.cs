using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Patients;

/// <summary>What a list of patients is asked of the bed of their last consultation (contract 04, §4.4).</summary>
internal sealed record LastBedQuery
{
    private static readonly string[] Types =
    [
        "ISOLATION", "ICU", "ICU_WITH_NON_INVASIVE_VENTILATOR", "ICU_WITH_OXYGEN_SUPPORT", "ICU_WITH_INVASIVE_VENTILATOR", "BED_WITH_OXYGEN_SUPPORT", "REGULAR",
    ];

    /// <summary>The kind of bed, by its name; others do not filter.</summary>
    [JsonPropertyName("last_consultation_admitted_bed_type")]
    public string? Type { get; init; }

    /// <summary>The place of the bed.</summary>
    [JsonPropertyName("last_consultation_current_bed__location")]
    public Guid? Location { get; init; }

    /// <summary>Kinds of bed.</summary>
    [JsonPropertyName("last_consultation_admitted_bed_type_list"), Shape<BedTypesShape>]
    public ImmutableArray<string>? TypeList { get; init; }

    /// <summary>Whether a bed is asked for. Who may do without is everybody, so that asks for nothing.</summary>
    public bool NeedsBed() => Types.Contains(Type) || Location is not null || TypeList is { } types && !types.Contains(BedTypesShape.None);

    /// <summary>Kinds of bed by their numbers.</summary>
    internal sealed class BedTypesShape : IParameterShape<ImmutableArray<string>?>
    {
        public const string None = "None";

        public static string Schema => """{"type":"string","description":"Numbers of kinds of bed between commas; None for those without a bed."}""";

        public static ImmutableArray<string>? Read(string name, string? text, ICollection<FieldError> errors)
        {
            if (text is null)
            {
                return null;
            }

            ImmutableArray<string> types = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (!types.Remove(None).All(type => WholeNumber.TryParse(type, out long _)))
            {
                errors.Add(new FieldError(name, ["Enter a number."]));
            }

            return types;
        }
    }
}
