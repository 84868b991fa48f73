namespace Care.Interfaces.Permissions;

/// <summary>
/// Which results of investigations a caller sees (contract 06, §5.1): by the facility that cares for the patient now, wherever they were logged, and for all
/// but district and state ranks what is assigned to them.
/// </summary>
/// <param name="Facilities">The facilities whose patients the caller sees.</param>
/// <param name="AssignedTo">The user (integer key) who sees what is assigned to them wherever it is; null for none.</param>
public sealed record InvestigationScope(FacilityScope Facilities, int? AssignedTo)
{
    /// <summary>The scope of a caller.</summary>
    public static InvestigationScope Of(PermissionSet caller)
    {
        var facilities = FacilityScope.Standard(caller);
        return new(facilities, facilities is FacilityScope.AnyOf ? caller.Pk : null);
    }

    /// <summary>Decides whether the results of a consultation are within the scope.</summary>
    public bool Contains(ConsultationFacts consultation) =>
        ContainsPatient(consultation.PatientFacility, consultation.PatientAssignedTo)
        || (AssignedTo is { } user && consultation.AssignedTo == user);

    /// <summary>
    /// Decides whether all results of a patient are within the scope. Where not, those of consultations that are assigned to the caller still are.
    /// </summary>
    /// <param name="facility">The facility that cares for the patient now, or null.</param>
    /// <param name="assignedTo">The user (integer key) whom the patient is assigned to, or null.</param>
    public bool ContainsPatient(FacilityFacts? facility, int? assignedTo) =>
        Facilities is FacilityScope.All
        || (facility is not null && Facilities.Contains(facility))
        || (AssignedTo is { } user && assignedTo == user);
}
