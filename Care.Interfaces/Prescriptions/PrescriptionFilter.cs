using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Prescriptions;

/// <summary>Which prescriptions are listed (contract 06, §1.3). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.PrescriptionFilter")]
public sealed record PrescriptionFilter
{
    /// <summary>Dosed in one of these ways; none where only unknown ones were asked for.</summary>
    [Id(0), JsonPropertyName("dosage_type"), Shape<DosageTypesShape>]
    public ImmutableArray<DosageType>? DosageTypes { get; init; }

    /// <summary>For the consultation, or for after it.</summary>
    [Id(1), Choice(ChoiceStyle.Label)]
    public PrescriptionType? PrescriptionType { get; init; }

    /// <summary>Those that are given no more, or those that are.</summary>
    [Id(2)]
    public bool? Discontinued { get; init; }

    /// <summary>Of this medicine.</summary>
    [Id(3)]
    public Guid? Medicine { get; init; }
}

/// <summary>Ways of dosing between commas; unknown ones are passed over.</summary>
internal sealed class DosageTypesShape : IParameterShape<ImmutableArray<DosageType>?>
{
    public static string Schema { get; } = JsonSerializer.Serialize(new
    {
        type = "string",
        description = $"Ways of dosing between commas: {string.Join(", ", Choice<DosageType>.All.Select(Choice<DosageType>.Label))}.",
    });

    public static ImmutableArray<DosageType>? Read(string name, string? text, ICollection<FieldError> errors) =>
        text is null ? null : [.. text.Split(',').Select(TypeOf).OfType<DosageType>()];

    private static DosageType? TypeOf(string sent) => Choice<DosageType>.TryParseLabel(sent, out var type) ? type : null;
}
