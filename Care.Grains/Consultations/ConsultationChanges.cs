using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What a body makes of a consultation's state (contract 05, §4.4 and §4.5): what was sent, and what follows from it.</summary>
internal static class ConsultationChanges
{
    /// <summary>The state with all that was sent.</summary>
    public static ConsultationState With(this ConsultationState state, ConsultationWrite body, DateTimeOffset now) =>
        Referred(WithNotes(WithCare(WithEncounter(state, body), body, now), body), body);

    /// <summary>What the way by which the patient came leaves untold (C6).</summary>
    public static ConsultationState Arrived(this ConsultationState state) => state.RouteToFacility switch
    {
        RouteToFacility.Outpatient => FromNobody(state) with { IcuAdmissionDate = null, TransferredFromLocation = null },
        RouteToFacility.IntraFacilityTransfer => FromNobody(state),
        _ => state with { TransferredFromLocation = null },
    };

    /// <summary>The consultation ended (§4.6). An earlier referral stays where the discharge names none: who is referred is referred to somewhere.</summary>
    public static ConsultationState Ended(this ConsultationState state, ConsultationDischarge discharge)
    {
        var died = discharge.NewDischargeReason == DischargeReason.Expired;
        var keepsReferral = state.Suggestion == Suggestion.R && discharge.ReferredTo.Value is null && string.IsNullOrEmpty(discharge.ReferredToExternal.Value);
        return state with
        {
            NewDischargeReason = discharge.NewDischargeReason,
            DischargeDate = died ? discharge.DeathDatetime : discharge.DischargeDate,
            DischargeNotes = discharge.DischargeNotes.Or(state.DischargeNotes ?? ""),
            ReferredTo = keepsReferral ? state.ReferredTo : discharge.ReferredTo.Or(state.ReferredTo),
            ReferredToExternal = keepsReferral ? state.ReferredToExternal : discharge.ReferredToExternal.Or(state.ReferredToExternal),
            DeathDatetime = died ? discharge.DeathDatetime : state.DeathDatetime,
            DeathConfirmedDoctor = died ? discharge.DeathConfirmedDoctor : state.DeathConfirmedDoctor,
        };
    }

    private static ConsultationState FromNobody(ConsultationState state) =>
        state with { ReferredFromFacility = null, ReferredFromFacilityExternal = "", ReferredByExternal = "" };

    /// <summary>A referral in words takes the place of one to a facility, and the other way round (C7).</summary>
    private static ConsultationState Referred(ConsultationState state, ConsultationWrite body) =>
        body.Suggestion is not { Sent: true, Value: Suggestion.R } ? state
        : string.IsNullOrEmpty(body.ReferredToExternal.Value) ? state with { ReferredToExternal = null }
        : state with { ReferredTo = null };

    private static ConsultationState WithEncounter(ConsultationState state, ConsultationWrite body) => state with
    {
        PatientNo = body.PatientNo.Or(state.PatientNo),
        Suggestion = body.Suggestion.Or(state.Suggestion),
        RouteToFacility = body.RouteToFacility.Or(state.RouteToFacility),
        ReferredTo = body.ReferredTo.Sent ? body.ReferredTo.Value : state.ReferredTo,
        ReferredToExternal = body.ReferredToExternal.Or(state.ReferredToExternal),
        ReferredFromFacility = body.ReferredFromFacility.Sent ? body.ReferredFromFacility.Value : state.ReferredFromFacility,
        ReferredFromFacilityExternal = body.ReferredFromFacilityExternal.Or(state.ReferredFromFacilityExternal),
        ReferredByExternal = body.ReferredByExternal.Or(state.ReferredByExternal),
        TransferredFromLocation = body.TransferredFromLocation.Sent ? body.TransferredFromLocation.Value : state.TransferredFromLocation,
        Admitted = body.Admitted.Or(state.Admitted),
        BedNumber = body.BedNumber.Or(state.BedNumber),
        EncounterDate = body.EncounterDate.Or(state.EncounterDate),
        IcuAdmissionDate = body.IcuAdmissionDate.Or(state.IcuAdmissionDate),
        DischargeReason = body.DischargeReason.Or(state.DischargeReason),
        DeathDatetime = body.DeathDatetime.Or(state.DeathDatetime),
        DeathConfirmedDoctor = body.DeathConfirmedDoctor.Or(state.DeathConfirmedDoctor),
    };

    private static ConsultationState WithCare(ConsultationState state, ConsultationWrite body, DateTimeOffset now) => state with
    {
        Category = body.Category.Sent ? body.Category.Value : state.Category,
        DeprecatedCovidCategory = body.DeprecatedCovidCategory.Sent ? body.DeprecatedCovidCategory.Value : state.DeprecatedCovidCategory,
        ReviewInterval = body.ReviewInterval.Or(state.ReviewInterval),
        KaspEnabledDate = body.IsKasp is { Sent: true, Value: true } && !state.IsKasp ? now : state.KaspEnabledDate,
        IsKasp = body.IsKasp.Or(state.IsKasp),
        IsTelemedicine = body.IsTelemedicine.Or(state.IsTelemedicine),
        AssignedTo = body.AssignedTo.Or(state.AssignedTo),
        TreatingPhysician = body.TreatingPhysician.Or(state.TreatingPhysician),
        MedicoLegalCase = body.MedicoLegalCase.Or(state.MedicoLegalCase),
        Height = body.Height.Or(state.Height),
        Weight = body.Weight.Or(state.Weight),
    };

    private static ConsultationState WithNotes(ConsultationState state, ConsultationWrite body) => state with
    {
        ExaminationDetails = body.ExaminationDetails.Or(state.ExaminationDetails),
        HistoryOfPresentIllness = body.HistoryOfPresentIllness.Or(state.HistoryOfPresentIllness),
        TreatmentPlan = body.TreatmentPlan.Or(state.TreatmentPlan),
        ConsultationNotes = body.ConsultationNotes.Or(state.ConsultationNotes),
        CourseInFacility = body.CourseInFacility.Or(state.CourseInFacility),
        Operation = body.Operation.Or(state.Operation),
        SpecialInstruction = body.SpecialInstruction.Or(state.SpecialInstruction),
        Investigation = JsonOf(body.Investigation) ?? state.Investigation,
        Procedure = JsonOf(body.Procedure) ?? state.Procedure,
        IntubationHistory = JsonOf(body.IntubationHistory) ?? state.IntubationHistory,
    };

    private static JsonElement? JsonOf(Optional<string> sent) => sent is { Sent: true, Value: { } text } ? JsonSerializer.Deserialize<JsonElement>(text) : null;
}
