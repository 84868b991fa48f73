using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Consultations;

/// <summary>A symptom that a consultation begins with (contract 05, §4.2 "create_symptoms").</summary>
/// <param name="Symptom">Which.</param>
/// <param name="OtherSymptom">The symptom in words; empty unless it is none of the list.</param>
/// <param name="OnsetDate">Since when.</param>
/// <param name="CureDate">Until when; null while the patient has it.</param>
[GenerateSerializer, Immutable, Alias("care.NewSymptom")]
public sealed record NewSymptom(
    [property: Id(0), Required, Choice(ChoiceStyle.Number)] Symptom Symptom,
    [property: Id(1), Default(""), Text(Characters.MaxLine, Blank = true)] string OtherSymptom,
    [property: Id(2), Required, Moment] DateTimeOffset OnsetDate,
    [property: Id(3), Moment] DateTimeOffset? CureDate)
{
    /// <summary>How the symptom stands, which follows from its being cured.</summary>
    public ClinicalImpressionStatus ClinicalImpressionStatus => CureDate is null ? ClinicalImpressionStatus.InProgress : ClinicalImpressionStatus.Completed;
}
