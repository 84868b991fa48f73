using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Diagnoses;

/// <summary>What is unique among the diagnoses of a consultation, and how a collision is answered.</summary>
internal static class DiagnosisNames
{
    public static IEnumerable<UniqueName> All { get; } =
    [
        new("consultation_diagnosis_once", Error.Field("diagnosis", "Diagnosis already exists for consultation")),
        new("consultation_diagnosis_principal", Error.Field("is_principal", "Consultation already has a principal diagnosis. Unset the existing principal diagnosis first.")),
    ];
}
