using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.WebFront.Binding;

namespace Care.WebFront.Consultations;

/// <summary>Reads the bodies of consultations (contract 05, §4.2 and §4.6).</summary>
internal static class ConsultationBody
{
    public static ConsultationWrite Read(RequestBody body) => body.Checked(WithInitialEntries(WithCare(WithNotes(WithEncounter(new(), body), body), body), body));

    public static ConsultationDischarge ReadDischarge(RequestBody body) => body.Checked(new ConsultationDischarge(
        body.Plain<DischargeReason>("new_discharge_reason", required: true).Value,
        body.DateTime("discharge_date", required: true).Value,
        body.Text("discharge_notes", blank: true),
        body.ExternalIdOrNull("referred_to"),
        body.TextOrNull("referred_to_external", Characters.MaxLine),
        body.DateTimeOrNull("death_datetime").Value,
        body.TextOrNull("death_confirmed_doctor", Characters.MaxLine, blank: false).Value));

    private static ConsultationWrite WithEncounter(ConsultationWrite write, RequestBody body) => write with
    {
        Patient = body.ExternalId("patient", required: true),
        PatientNo = body.TextOrNull("patient_no", max: 100),
        Suggestion = body.Named<Suggestion>("suggestion", required: true),
        RouteToFacility = body.PlainOrNull<RouteToFacility>("route_to_facility"),
        ReferredTo = body.ExternalId("referred_to"),
        ReferredToExternal = body.TextOrNull("referred_to_external", Characters.MaxLine),
        ReferredFromFacility = body.ExternalId("referred_from_facility"),
        ReferredFromFacilityExternal = body.TextOrNull("referred_from_facility_external", Characters.MaxLine),
        ReferredByExternal = body.TextOrNull("referred_by_external", Characters.MaxLine),
        TransferredFromLocation = body.ExternalId("transferred_from_location"),
        Admitted = body.Boolean("admitted"),
        BedNumber = BedNumberOf(body),
        Bed = body.ExternalId("bed"),
        EncounterDate = body.DateTime("encounter_date"),
        IcuAdmissionDate = body.DateTimeOrNull("icu_admission_date"),
        DischargeReason = body.NamedOrNull<DeprecatedDischargeReason>("discharge_reason"),
        DeathDatetime = body.DateTimeOrNull("death_datetime"),
        DeathConfirmedDoctor = body.TextOrNull("death_confirmed_doctor", Characters.MaxLine),
    };

    private static ConsultationWrite WithNotes(ConsultationWrite write, RequestBody body) => write with
    {
        ExaminationDetails = body.TextOrNull("examination_details"),
        HistoryOfPresentIllness = body.TextOrNull("history_of_present_illness"),
        TreatmentPlan = body.TextOrNull("treatment_plan"),
        ConsultationNotes = body.TextOrNull("consultation_notes"),
        CourseInFacility = body.TextOrNull("course_in_facility"),
        Operation = body.TextOrNull("operation"),
        SpecialInstruction = body.TextOrNull("special_instruction"),
        Investigation = body.Json("investigation"),
        Procedure = body.Json("procedure"),
        IntubationHistory = body.Json("intubation_history"),
    };

    /// <summary>Two fields have a default in every whole body, PUT too: the client's edit form leaves one of them out (§4.2).</summary>
    private static ConsultationWrite WithCare(ConsultationWrite write, RequestBody body) => write with
    {
        Category = body.NamedOrLabelled<Category>("category", required: true),
        DeprecatedCovidCategory = body.NamedOrLabelled<CovidCategory>("deprecated_covid_category"),
        ReviewInterval = OrDefault(body, body.Integer("review_interval", ConsultationLimits.NoReview, ConsultationLimits.MaxReviewInterval), -1),
        IsKasp = body.Boolean("is_kasp"),
        IsTelemedicine = body.Boolean("is_telemedicine"),
        AssignedTo = body.PkOrNull("assigned_to"),
        TreatingPhysician = body.PkOrNull("treating_physician"),
        MedicoLegalCase = OrDefault(body, body.Boolean("medico_legal_case"), false),
        Height = body.NumberOrNull("height", 0, ConsultationLimits.MaxHeight),
        Weight = body.NumberOrNull("weight", 0, ConsultationLimits.MaxWeight),
        Action = body.Labelled<PatientAction>("action"),
    };

    private static ConsultationWrite WithInitialEntries(ConsultationWrite write, RequestBody body) => write with
    {
        CreateDiagnoses = body.Objects("create_diagnoses") is { } diagnoses ? new([.. diagnoses.Select(DiagnosisOf)]) : default,
        CreateSymptoms = body.Objects("create_symptoms") is { } symptoms ? new([.. symptoms.Select(SymptomOf)]) : default,
    };

    private static Optional<T> OrDefault<T>(RequestBody body, Optional<T> sent, T value) => sent.Sent || body.IsPartial ? sent : value;

    /// <summary>A bed in words counts only beside the word that the patient is admitted.</summary>
    private static Optional<string?> BedNumberOf(RequestBody body)
    {
        var sent = body.TextOrNull("bed_number", max: 100);
        return sent.Sent && !(body.Raw("admitted") is { } admitted && admitted.ValueKind is not (JsonValueKind.False or JsonValueKind.Null)) ? new Optional<string?>(null) : sent;
    }

    private static NewDiagnosis DiagnosisOf(RequestBody item)
    {
        var status = item.Slug<ConditionVerificationStatus>("verification_status", required: true);
        if (status.Sent && !FirstDiagnosesRule.MayBegin(status.Value))
        {
            item.AddError("verification_status", "Verification status not allowed");
        }

        return new(item.LongPk("diagnosis", required: true).Value, status.Value, item.Boolean("is_principal").Value);
    }

    private static NewSymptom SymptomOf(RequestBody item) => new(
        item.Plain<Symptom>("symptom", required: true).Value,
        item.Text("other_symptom", Characters.MaxLine, blank: true).Value ?? "",
        item.Moment("onset_date", required: true).Value,
        item.MomentOrNull("cure_date").Value);
}
