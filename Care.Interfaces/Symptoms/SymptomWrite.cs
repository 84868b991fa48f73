using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Symptoms;

/// <summary>The body of a symptom (contract 05, §9), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.SymptomWrite")]
public sealed record SymptomWrite
{
    /// <summary>Which.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number), Example(Consultations.Symptom.Fever, Changed = Consultations.Symptom.Breathlessness)]
    public Optional<Symptom> Symptom { get; init; }

    /// <summary>The symptom in words; only where it is none of the list.</summary>
    [Id(1), Text(Characters.MaxLine, Blank = true)]
    public Optional<string> OtherSymptom { get; init; }

    /// <summary>Since when, not in the future.</summary>
    [Id(2), Required, Moment, Example("2024-03-02T06:00:00+05:30")]
    public Optional<DateTimeOffset> OnsetDate { get; init; }

    /// <summary>Until when, not before the onset; null while the patient has it.</summary>
    [Id(3), Moment]
    public Optional<DateTimeOffset?> CureDate { get; init; }

    /// <summary>How it stands. Only "entered in error" counts: the rest follows from the cure.</summary>
    [Id(4), Choice(ChoiceStyle.Slug)]
    public Optional<ClinicalImpressionStatus> ClinicalImpressionStatus { get; init; }
}
