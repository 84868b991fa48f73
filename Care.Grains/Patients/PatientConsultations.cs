using System.Collections.Immutable;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>What a patient's state becomes by what their consultations tell (contract 04, §3.3).</summary>
internal static class PatientConsultations
{
    /// <summary>The state after the news; the very same instance where the news says nothing that is not known.</summary>
    public static PatientState With(this PatientState state, StayNews news) =>
        news.Consultation == state.LastConsultation
            ? news.Revision > state.LastConsultationRevision ? Changed(state, news) : state
            : state.LastConsultationBegan is null || news.Began > state.LastConsultationBegan ? Changed(state, news)
            : WithPlaces(state, news);

    /// <summary>The patient is in another facility's care (§5): that ends a consultation that is open.</summary>
    public static PatientState MovedTo(this PatientState state, Guid facility) => state with
    {
        Facility = facility,
        AllowTransfer = false,
        IsActive = true,
        LastConsultationDischarged = state.LastConsultation is null ? null : true,
        DischargedFacilities = OpenConsultation(state) is null ? state.DischargedFacilities : With(state.DischargedFacilities, state.LastConsultationFacility!.Value),
    };

    /// <summary>The consultation that is open, as far as the patient knows; null for none.</summary>
    public static Guid? OpenConsultation(this PatientState state) => state.LastConsultationDischarged is false ? state.LastConsultation : null;

    private static PatientState Changed(PatientState state, StayNews news) => WithPlaces(state, news) with
    {
        LastConsultation = news.Consultation,
        LastConsultationFacility = news.Facility,
        LastConsultationBegan = news.Began,
        LastConsultationRevision = news.Revision,
        LastConsultationAssignedTo = news.AssignedTo,
        LastConsultationDischarged = news.IsDischarged,
        IsActive = news.IsActive ?? state.IsActive,
        AllowTransfer = news.AllowsTransfer || state.AllowTransfer,
        Action = news.Action ?? state.Action,
        ReviewTime = news.SetsReview ? news.ReviewTime : state.ReviewTime,
        DeathDatetime = news.Death ?? state.DeathDatetime,
    };

    /// <summary>An earlier consultation changes nothing of the patient any more, but where it was and where it ended is remembered.</summary>
    private static PatientState WithPlaces(PatientState state, StayNews news)
    {
        var consulted = With(state.ConsultationFacilities, news.Facility);
        var discharged = news.IsDischarged ? With(state.DischargedFacilities, news.Facility) : state.DischargedFacilities;
        return consulted == state.ConsultationFacilities && discharged == state.DischargedFacilities
            ? state
            : state with { ConsultationFacilities = consulted, DischargedFacilities = discharged };
    }

    private static ImmutableArray<Guid> With(ImmutableArray<Guid> facilities, Guid facility) => facilities.Contains(facility) ? facilities : facilities.Add(facility);
}
