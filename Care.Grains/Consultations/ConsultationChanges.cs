using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What a body makes of a consultation's state (contract 05, §4.4 and §4.5): what was sent, and what follows from it.</summary>
internal static class ConsultationChanges
{
    /// <summary>The state with all that was sent.</summary>
    public static ConsultationState With(this ConsultationState state, ConsultationWrite body, DateTimeOffset now)
    {
        var next = state.Merge(body);
        return Referred(
            next with
            {
                KaspEnabledDate = next.IsKasp && !state.IsKasp ? now : state.KaspEnabledDate,
                Investigation = JsonOf(body.Investigation) ?? state.Investigation,
                Procedure = JsonOf(body.Procedure) ?? state.Procedure,
                IntubationHistory = JsonOf(body.IntubationHistory) ?? state.IntubationHistory,
            },
            body);
    }

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

    private static JsonElement? JsonOf(Optional<string> sent) => sent is { Sent: true, Value: { } text } ? JsonSerializer.Deserialize<JsonElement>(text) : null;
}
