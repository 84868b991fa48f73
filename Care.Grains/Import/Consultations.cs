using Care.Grains.Consents;
using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.Rounds;
using Care.Grains.Symptoms;
using Care.Interfaces.Consultations;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Consultations and what belongs to them: rounds, consents, diagnoses, symptoms.</summary>
internal static class Consultations
{
    public const string Table = "facility_patientconsultation";

    private const string Rounds = "facility_dailyround";
    private const string Symptoms = "facility_encountersymptom";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(ConsultationState))
        {
            Source = Table,
            Same = """
                patient_no examination_details history_of_present_illness treatment_plan consultation_notes course_in_facility operation special_instruction
                route_to_facility review_interval referred_to_external referred_from_facility_external referred_by_external is_readmission admitted bed_number
                encounter_date icu_admission_date discharge_date new_discharge_reason discharge_notes death_datetime death_confirmed_doctor
                is_kasp kasp_enabled_date
                is_telemedicine last_updated_by_telemedicine medico_legal_case height weight
                """,
            Keys = "assigned_to treating_physician created_by last_edited_by",
            References =
            [
                new("patient", "patient_id", Patients.Table),
                new("facility", "facility_id", Facilities.Table),
                new("referred_to", "referred_to_id", Facilities.Table),
                new("referred_from_facility", "referred_from_facility_id", Facilities.Table),
                new("transferred_from_location", "transferred_from_location_id", Locations.Table),
                new("previous_consultation", "previous_consultation_id", Table) { IsLate = true },
                new("current_bed", "current_bed_id", Beds.Stays) { IsLate = true, And = "r.consultation_id = s.id" },
                new("last_daily_round", "last_daily_round_id", Rounds) { IsLate = true, And = "r.consultation_id = s.id" },
            ],
            Choices =
            [
                ("category", ChoiceTexts.Names<Category>()),
                ("deprecated_covid_category", ChoiceTexts.Names<CovidCategory>()),
                ("suggestion", ChoiceTexts.Names<Suggestion>()),
                ("discharge_reason", ChoiceTexts.Names<DeprecatedDischargeReason>()),
            ],
            Json = "investigation procedure intubation_history",
            Joins = $"""
                left join {Staging.Table(Facilities.Table)} f on f.id = s.facility_id
                left join
                (
                    select r.consultation_id, max(coalesce(r.modified_date, r.created_date)) as last from {Staging.Table(Rounds)} r
                    where r.consultation_id > $1 and r.consultation_id <= $2
                    group by 1
                ) r on r.consultation_id = s.id
                """,
            Computed =
            [
                ("has_consents", "coalesce(s.has_consents, '{}')"),
                ("previous_consultation_pk", "s.previous_consultation_id"),
                ("heard_of_rounds", "r.last"),
            ],
            Unset =
            [
                ("summary_run", "no summary is being made"), ("beginning", "what it began with is there"),
                    ("news", "the patient's document is made of the same rows"),
                ("bed_move", "no move is under way"),
            ],
            Derived = [("facility_district", "f.district_id"), ("facility_state", "f.state_id")],
            Rules =
            [
                // The patient lies somewhere else since: the older one ended at the latest when the younger one began.
                new("two open ones of a patient", "discharge_date",
                    Again(Table, "s.patient_id", "s.created_date desc, s.id desc", "s.discharge_date is null and not s.deleted"))
                {
                    Becomes = $"""
                        coalesce((select min(greatest(o.created_date, s.encounter_date)) from {Staging.Table(Table)} o
                            where o.patient_id = s.patient_id and not o.deleted and (o.created_date, o.id) > (s.created_date, s.id)), s.modified_date,
                                s.encounter_date)
                        """,
                },
            ],
            LateRules =
            [
                new("not the consultation's", "current_bed_id",
                    $"s.current_bed_id is not null and not exists (select from {Staging.Table(Beds.Stays)} r where r.id = s.current_bed_id and "
                        + $"r.consultation_id = s.id)")
                { Becomes = "null" },
                new("not the consultation's", "last_daily_round_id",
                    $"s.last_daily_round_id is not null and not exists (select from {Staging.Table(Rounds)} r where r.id = s.last_daily_round_id and "
                        + $"r.consultation_id = s.id)")
                { Becomes = $"(select max(r.id) from {Staging.Table(Rounds)} r where r.consultation_id = s.id and not r.deleted)" },
            ],
        },
        new EntityMapping(typeof(DailyRoundState))
        {
            Source = Rounds,
            Same = """
                rounds_type physical_examination_info other_details is_parsed_by_ocr created_by_telemedicine last_updated_by_telemedicine
                glasgow_total_calculated
                pulse resp temperature rhythm rhythm_detail pain blood_sugar_level insulin_intake_dose insulin_intake_frequency consciousness_level
                consciousness_level_detail in_prone_position left_pupil_size left_pupil_size_detail left_pupil_light_reaction left_pupil_light_reaction_detail
                right_pupil_size right_pupil_size_detail right_pupil_light_reaction right_pupil_light_reaction_detail limb_response_upper_extremity_right
                limb_response_upper_extremity_left limb_response_lower_extremity_left limb_response_lower_extremity_right glasgow_eye_open
                glasgow_verbal_response
                
                glasgow_motor_response bilateral_air_entry etco2 ventilator_interface ventilator_mode ventilator_peep ventilator_pip
                ventilator_mean_airway_pressure
                ventilator_resp_rate ventilator_pressure_support ventilator_tidal_volume ventilator_oxygen_modality ventilator_oxygen_modality_oxygen_rate
                ventilator_oxygen_modality_flow_rate ventilator_fio2 ventilator_spo2 archived_spo2 ph pco2 po2 hco3 base_excess lactate sodium potassium
                dialysis_fluid_balance dialysis_net_balance bowel_issue bladder_drainage bladder_issue is_experiencing_dysuria urination_frequency sleep
                nutrition_route oral_issue appetite
                """,
            Keys = "created_by last_edited_by",
            References = [new("consultation", "consultation_id", Table)],
            Choices = [("patient_category", ChoiceTexts.Names<Category>()), ("deprecated_covid_category", ChoiceTexts.Names<CovidCategory>())],
            Json = "medicine_administration",
            Shaped =
            [
                ("bp", "null"), ("pain_scale_enhanced", "'[]'"), ("infusions", "'[]'"), ("iv_fluids", "'[]'"), ("feeds", "'[]'"), ("output", "'[]'"),
                ("pressure_sore", "'[]'"), ("nursing", "'[]'"), ("meta", "'{}'"),
            ],
            Computed =
            [
                ("consultation_pk", "s.consultation_id"),
                ("taken_at", "coalesce(s.taken_at, s.created_date, s.modified_date, '1970-01-01Z')"),
                ("total_intake_calculated", "coalesce(s.total_intake_calculated, 0)"),
                ("total_output_calculated", "coalesce(s.total_output_calculated, 0)"),
            ],
            Rules =
            [
                Users.Calendar("taken_at"),
                // One of the two alone would be shown with a pressure of zero beside it.
                new("half a blood pressure", "bp", "jsonb_typeof(s.bp) = 'object' and not (s.bp @? '$.systolic ? (@.type() == \"number\")' and s.bp @? "
                    + "'$.diastolic ? (@.type() == \"number\")')")
                { Becomes = "null" },
                new("no object", "bp", "jsonb_typeof(s.bp) <> 'object'") { Becomes = "null" },
            ],
        },
        new EntityMapping(typeof(PatientConsentState))
        {
            Source = "facility_patientconsent",
            Same = "type patient_code_status archived archived_date",
            Keys = "archived_by created_by",
            References = [new("consultation", "consultation_id", Table)],
        },
        new EntityMapping(typeof(ConsultationDiagnosisState))
        {
            Source = "facility_consultationdiagnosis",
            Same = "is_principal",
            Keys = "created_by",
            References = [new("consultation", "consultation_id", Table)],
            Choices = [("verification_status", ChoiceTexts.Slugs<ConditionVerificationStatus>())],
            Computed = [("diagnosis", "s.diagnosis_id")],
            Rules = [Places.Nowhere("diagnosis_id", "facility_icd11diagnosis")],
        },
        new EntityMapping(typeof(EncounterSymptomState))
        {
            Source = Symptoms,
            Same = "symptom onset_date cure_date",
            Keys = "created_by updated_by",
            References = [new("consultation", "consultation_id", Table)],
            Choices = [("clinical_impression_status", ChoiceTexts.Slugs<ClinicalImpressionStatus>())],
            Computed = [("other_symptom", "coalesce(s.other_symptom, '')")],
            Rules =
            [
                new("the same is going on already", "symptom",
                    Again(Symptoms, "s.consultation_id, s.symptom, s.other_symptom", "s.id",
                        "s.cure_date is null and s.clinical_impression_status = 'in-progress' and not s.deleted")),
            ],
        },
    ];
}
