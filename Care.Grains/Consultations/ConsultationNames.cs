using Care.Grains.Storage;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What is unique among consultations and what is held between them and their patients, and how a collision is answered.</summary>
internal static class ConsultationNames
{
    public static IEnumerable<UniqueName> All { get; } = 
    [
        new("consultation_open", NewConsultationRule.Exists),
        new("consultation_patient_elsewhere", NewConsultationRule.NotAtHome),
    ];
}
