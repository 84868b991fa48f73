using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>One earlier or chronic disease of a patient (contract 04, §3.1).</summary>
/// <param name="Disease">The disease.</param>
/// <param name="Details">Details, or null when never said.</param>
[GenerateSerializer, Immutable, Alias("care.MedicalHistoryEntry")]
public sealed record MedicalHistoryEntry(
    [property: Id(0), Required, Choice(ChoiceStyle.Label)] Disease Disease,
    [property: Id(1), RefusesNull, Text(Characters.MaxNote, Blank = true)] string? Details);

/// <summary>One earlier or chronic disease as shown (contract 04, §3.1).</summary>
/// <param name="Disease">The disease's label.</param>
/// <param name="Details">Details, or null.</param>
public sealed record MedicalHistoryItem(string Disease, string? Details);

/// <summary>Earlier and chronic diseases (contract 04, §13), shown as text.</summary>
public enum Disease
{
    /// <summary>None.</summary>
    [Label("NO")]
    None = 1,

    /// <summary>Diabetes.</summary>
    Diabetes = 2,

    /// <summary>Heart disease.</summary>
    [Label("Heart Disease")]
    HeartDisease = 3,

    /// <summary>Hypertension.</summary>
    HyperTension = 4,

    /// <summary>Kidney diseases.</summary>
    [Label("Kidney Diseases")]
    KidneyDiseases = 5,

    /// <summary>Lung diseases and asthma.</summary>
    [Label("Lung Diseases/Asthma")]
    LungDiseases = 6,

    /// <summary>Cancer.</summary>
    Cancer = 7,

    /// <summary>Any other.</summary>
    [Label("OTHER")]
    Other = 8,
}
