using System.Collections.Immutable;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>What a patient's state becomes by what their consultations tell (contract 04, §3.3).</summary>
internal static class PatientConsultations
{
    /// <summary>The state after the change; the very same instance where the change says nothing that is not known.</summary>
    public static PatientState With(this PatientState state, ConsultationChanged change) =>
        change.Consultation == state.LastConsultation
            ? change.Revision > state.LastConsultationRevision ? Changed(state, change) : state
            : state.LastConsultationBegan is null || change.Began > state.LastConsultationBegan ? Changed(state, change)
            : WithPlaces(state, change);

    /// <summary>The patient is in another facility's care (§5): that ends a consultation that is open.</summary>
    public static PatientState MovedTo(this PatientState state, Guid facility) => state with
    {
        Facility = facility,
        AllowTransfer = false,
        IsActive = true,
        LastConsultationDischarged = state.LastConsultation is null ? null : true,
        DischargedFacilities = OpenConsultation(state) is null
            ? state.DischargedFacilities
            : With(state.DischargedFacilities, state.LastConsultationFacility!.Value),
    };

    /// <summary>The consultation that is open, as far as the patient knows; null for none.</summary>
    public static Guid? OpenConsultation(this PatientState state) => state.LastConsultationDischarged is false ? state.LastConsultation : null;

    private static PatientState Changed(PatientState state, ConsultationChanged change) => WithPlaces(state, change) with
    {
        LastConsultation = change.Consultation,
        LastConsultationFacility = change.Facility,
        LastConsultationBegan = change.Began,
        LastConsultationRevision = change.Revision,
        LastConsultationAssignedTo = change.AssignedTo,
        LastConsultationDischarged = change.IsDischarged,
        IsActive = change.IsActive ?? state.IsActive,
        AllowTransfer = change.AllowsTransfer || state.AllowTransfer,
        Action = change.Action ?? state.Action,
        ReviewTime = change.SetsReview ? change.ReviewTime : state.ReviewTime,
        DeathDatetime = change.Death ?? state.DeathDatetime,
    };

    /// <summary>An earlier consultation changes nothing of the patient any more, but where it was and where it ended is remembered.</summary>
    private static PatientState WithPlaces(PatientState state, ConsultationChanged change)
    {
        var consulted = With(state.ConsultationFacilities, change.Facility);
        var discharged = change.IsDischarged ? With(state.DischargedFacilities, change.Facility) : state.DischargedFacilities;
        return consulted == state.ConsultationFacilities && discharged == state.DischargedFacilities
            ? state
            : state with { ConsultationFacilities = consulted, DischargedFacilities = discharged };
    }

    private static ImmutableArray<Guid> With(ImmutableArray<Guid> facilities, Guid facility) =>
        facilities.Contains(facility) ? facilities : facilities.Add(facility);
}
