using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Shifting;

/// <summary>What is unique among shifting requests and what is held between them and others, and how a collision is answered.</summary>
internal static class ShiftingNames
{
    public static Error AlreadyRequested { get; } = Error.Field("request", "Shifting Request for Patient already exists");

    public static IEnumerable<UniqueName> All { get; } = 
    [
        new("shifting_request_open", AlreadyRequested),
        new("shifting_request_patient_elsewhere", Error.Field("patient", "The patient was moved to another facility")),
        new("shifting_request_assigned_facility_deleted", Error.Field("assigned_facility", "object with this id not found")),
        new("shifting_request_approving_facility_deleted", Error.Field("shifting_approving_facility", "object with this id not found")),
    ];
}
