namespace Care.Interfaces.Permissions;

/// <summary>
/// Which patients a caller sees (contract 04, §4.2). A value, so that the one rule serves twice: <see cref="Contains"/> decides on one patient, the read side
/// turns the same value into the predicate of a list.
/// </summary>
/// <param name="Facilities">The facilities whose patients the caller sees.</param>
/// <param name="AssignedTo">The user (integer key) whose assigned patients are seen wherever they are; null for the ranks that see an area.</param>
/// <param name="EarlierConsultations">True where a patient is also seen at the facilities of earlier consultations: reading one record.</param>
public sealed record PatientScope(FacilityScope Facilities, int? AssignedTo, bool EarlierConsultations)
{
    /// <summary>The scope of lists and of changes.</summary>
    public static PatientScope Standard(PermissionSet caller) => Of(caller, earlierConsultations: false);

    /// <summary>The scope of reading one record: as the standard one, and the patients who ever stayed at a linked facility.</summary>
    public static PatientScope Detail(PermissionSet caller) => Of(caller, earlierConsultations: true);

    /// <summary>Decides whether a patient is within the scope.</summary>
    public bool Contains(PatientFacts patient) =>
        Facilities is FacilityScope.All
        || (patient.Facility is { } facility && Facilities.Contains(facility))
        || (AssignedTo is { } user && (patient.AssignedTo == user || patient.ConsultationAssignedTo == user))
        || (EarlierConsultations && Facilities is FacilityScope.AnyOf linked && patient.ConsultationFacilities.Any(linked.Facilities.Contains));

    private static PatientScope Of(PermissionSet caller, bool earlierConsultations)
    {
        var facilities = FacilityScope.Standard(caller);
        return facilities is FacilityScope.AnyOf ? new(facilities, caller.Pk, earlierConsultations) : new(facilities, null, false);
    }
}
