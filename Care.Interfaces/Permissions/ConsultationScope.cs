namespace Care.Interfaces.Permissions;

/// <summary>
/// Which consultations a caller sees (contract 05, §2). A value, so that the one rule serves twice: <see cref="Contains"/> decides on one consultation, the
/// read side turns the same value into the predicate of a list.
/// </summary>
/// <param name="Facilities">The facilities that the caller sees.</param>
/// <param name="Home">The facility whose own consultations are seen wherever the patient is now; null for none.</param>
/// <param name="AssignedTo">The user (integer key) who sees what is assigned to them wherever it is; null for none.</param>
/// <param name="OfEntries">True for what hangs on consultations: then a facility counts as the consultation's own or as the patient's.</param>
public sealed record ConsultationScope(FacilityScope Facilities, Guid? Home, int? AssignedTo, bool OfEntries)
{
    /// <summary>
    /// Scope L: consultations themselves. Patients of the area for district and state ranks; for all others active patients of linked facilities, and what the
    /// home facility began.
    /// </summary>
    public static ConsultationScope Standard(PermissionSet caller)
    {
        var facilities = FacilityScope.Standard(caller);
        return new(facilities, facilities is FacilityScope.AnyOf ? caller.HomeFacility : null, null, OfEntries: false);
    }

    /// <summary>
    /// Scope N: consents, daily rounds, diagnoses, symptoms and events. The consultation's facility or the patient's, and for all but district and state ranks
    /// what is assigned to them.
    /// </summary>
    public static ConsultationScope Entries(PermissionSet caller)
    {
        // An asset speaks for whoever its own facility cares for, wherever the patient has gone meanwhile.
        if (caller is { IsSuperuser: false, Asset: not null })
        {
            return new(new FacilityScope.AnyOf([]), caller.AssetFacility, null, OfEntries: false);
        }

        var facilities = FacilityScope.Standard(caller);
        return new(facilities, null, facilities is FacilityScope.AnyOf ? caller.Pk : null, OfEntries: true);
    }

    /// <summary>Decides whether a consultation is within the scope.</summary>
    public bool Contains(ConsultationFacts consultation) =>
        Facilities is FacilityScope.All
        || (OfEntries ? ContainsEntriesOf(consultation) : ContainsConsultation(consultation));

    private bool ContainsConsultation(ConsultationFacts consultation) =>
        (Sees(consultation.PatientFacility) && (consultation.PatientIsActive || Facilities is not FacilityScope.AnyOf))
        || (Home is { } home && consultation.Facility?.Id == home);

    private bool ContainsEntriesOf(ConsultationFacts consultation) =>
        Sees(consultation.Facility)
        || Sees(consultation.PatientFacility)
        || (AssignedTo is { } user && (consultation.AssignedTo == user || consultation.PatientAssignedTo == user));

    private bool Sees(FacilityFacts? facility) => facility is not null && Facilities.Contains(facility);
}

/// <summary>What the permissions need to know of a consultation.</summary>
/// <param name="Facility">The facility of the consultation, or null where there is no such facility.</param>
/// <param name="PatientFacility">The facility that cares for the patient now, or null.</param>
/// <param name="PatientIsActive">Whether the patient is being cared for.</param>
/// <param name="AssignedTo">The user (integer key) whom the consultation is assigned to, or null.</param>
/// <param name="PatientAssignedTo">The user (integer key) whom the patient is assigned to, or null.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationFacts")]
public sealed record ConsultationFacts(
    [property: Id(0)] FacilityFacts? Facility,
    [property: Id(1)] FacilityFacts? PatientFacility,
    [property: Id(2)] bool PatientIsActive,
    [property: Id(3)] int? AssignedTo,
    [property: Id(4)] int? PatientAssignedTo);
