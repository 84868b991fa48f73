using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>What is held between patients, their facilities and their consultations, and how a collision is answered.</summary>
internal static class PatientNames
{
    public static IEnumerable<UniqueName> All { get; } =
    [
        new("patient_facility_deleted", Error.Field("facility", "object with this id not found")),
        new("patient_stay_begins", TransferRule.ConsultationBegins),
    ];
}
