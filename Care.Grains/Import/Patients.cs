using Care.Grains.Patients;
using Care.Interfaces.Patients;

namespace Care.Grains.Import;

/// <summary>Patients with their circumstances, diseases and contacts, their earlier versions, and the notes about them.</summary>
internal static class Patients
{
    public const string Table = "facility_patientregistration";

    private const string History = "facility_historicalpatientregistration";

    private static readonly EntityMapping Now = new(typeof(PatientState))
    {
        Source = Table,
        Same = """
            name gender phone_number emergency_phone_number address permanent_address pincode date_of_birth year_of_birth death_datetime nationality passport_no
            ward_old village is_medical_worker designation_of_health_care_worker instituion_of_health_care_worker frontline_worker
            contact_with_confirmed_carrier
            contact_with_suspected_carrier estimated_contact_date past_travel date_of_return transit_details is_migrant_worker number_of_aged_dependents
            number_of_chronic_diseased_dependents number_of_primary_contacts number_of_secondary_contacts cluster_name disease_status source test_type
            date_of_test
            date_of_result test_id srf_id is_declared_positive date_declared_positive date_of_receipt_of_information will_donate_blood fit_for_blood_donation
            is_vaccinated number_of_doses covin_id last_vaccinated_date allergies ongoing_medication present_health is_antenatal last_menstruation_start_date
            date_of_delivery action review_time is_active allow_transfer
            """,
        Keys = "ward local_body district state assigned_to created_by last_edited nearest_facility",
        References = [new("facility", "facility_id", Facilities.Table)],
        Choices =
        [
            ("ration_card_category", ChoiceTexts.Labels<RationCard>()),
            ("blood_group", ChoiceTexts.Labels<BloodGroup>().And("UNK", (int)BloodGroup.Unknown)),
            ("vaccine_name", ChoiceTexts.Names<Vaccine>()),
        ],
        Json = "countries_travelled",
        Joins = $"""
            left join {Staging.Table("facility_patientmetainfo")} m on m.id = s.meta_info_id
            left join {Staging.Table(Consultations.Table)} c on c.id = s.last_consultation_id and c.patient_id = s.id
            left join {Staging.Table(Facilities.Table)} cf on cf.id = c.facility_id
            left join {Staging.Table(Facilities.Table)} f on f.id = s.facility_id
            left join
            (
                select k.patient_id, array_agg(distinct kf.external_id) as facilities,
                    array_agg(distinct kf.external_id) filter (where k.discharge_date is not null) as discharged
                from {Staging.Table(Consultations.Table)} k join {Staging.Table(Facilities.Table)} kf on kf.id = k.facility_id
                where k.patient_id > $1 and k.patient_id <= $2 and not k.deleted
                group by 1
            ) k on k.patient_id = s.id
            left join
            (
                select h.patient_id, jsonb_agg(jsonb_build_object('disease', h.disease, 'details', h.details) order by h.id) as entries
                from {Staging.Table("facility_disease")} h
                where h.patient_id > $1 and h.patient_id <= $2
                group by 1
            ) h on h.patient_id = s.id
            left join
            (
                select h.patient_id, jsonb_agg(jsonb_build_object('id', h.id, 'patient_in_contact', o.external_id, 'relation_with_patient',
                    h.relation_with_patient,
                    'mode_of_contact', h.mode_of_contact, 'date_of_first_contact', h.date_of_first_contact, 'date_of_last_contact', h.date_of_last_contact,
                    'is_primary', h.is_primary, 'condition_of_contact_is_symptomatic', h.condition_of_contact_is_symptomatic) order by h.id) as entries
                from {Staging.Table("facility_patientcontactdetails")} h join {Staging.Table(Table)} o on o.id = h.patient_in_contact_id
                where h.patient_id > $1 and h.patient_id <= $2
                group by 1
            ) o on o.patient_id = s.id
            """,
        Computed =
        [
            ("has_sari", "s.\"has_SARI\""),
            ("meta_info",
                """
                case when m.id is not null then jsonb_build_object('id', m.id, 'occupation', m.occupation, 'socioeconomic_status', m.socioeconomic_status,
                    'domestic_healthcare_support', m.domestic_healthcare_support, 'head_of_household', m.head_of_household) end
                """),
            ("medical_history", "coalesce(h.entries, '[]')"),
            ("contacted_patients", "coalesce(o.entries, '[]')"),
            ("last_consultation", "c.external_id"),
            ("last_consultation_began", "coalesce(c.created_date, c.modified_date)"),
            ("last_consultation_facility", "cf.external_id"),
            ("last_consultation_assigned_to", "c.assigned_to_id"),
            ("last_consultation_discharged", "case when c.id is not null then c.discharge_date is not null end"),
            ("consultation_facilities", "coalesce(k.facilities, '{}')"),
            ("discharged_facilities", "coalesce(k.discharged, '{}')"),
        ],
        Unset =
        [
            ("last_consultation_revision", "the consultation has told no change yet"),
            ("commands", "shifting requests that are carried out are done"),
        ],
        Derived = [("facility_district", "f.district_id"), ("facility_state", "f.state_id")],
        Rules = [new("outside the calendar", "year_of_birth", "s.year_of_birth not between 1 and 9998") { Becomes = "null" }],
        LateRules =
        [
            new("not the patient's", "last_consultation_id",
                $"s.last_consultation_id is not null and not exists (select from {Staging.Table(Consultations.Table)} c where c.id = s.last_consultation_id "
                    + $"and c.patient_id = s.id)")
            {
                Becomes = $"(select max(c.id) from {Staging.Table(Consultations.Table)} c where c.patient_id = s.id and not c.deleted)",
            },
        ],
    };

    public static TableMapping[] Mappings { get; } =
    [
        Now with
        {
            Versions = new(
                History,
                "id",
                $"(select count(*) from {Staging.Table(History)} h where h.id = @pk)",
                $"""
                with v as
                (
                    select t.id::text as entity, row_number() over (partition by h.id order by h.history_date, h.history_id) as version, h.history_date,
                        h.history_user_id,
                        h.history_type, d.document || jsonb_strip_nulls(jsonb_build_object('changed_by', h.history_user_id)) as document
                    from ({VersionDocuments()}) d
                    join {Staging.Table(History)} h on h.history_id = d.history_id
                    join patient t on t.pk = h.id
                ), {VersionSql.Log("patient")}
                """),
            Parts =
            [
                new("facility_patientmetainfo", "select count(*) from patient where document ? 'meta_info'", "id")
                {
                    Rules =
                    [
                        new("no patient has it", "id", $"not exists (select from {Staging.Table(Table)} p where p.meta_info_id = s.id)"),
                    ],
                },
                new("facility_disease", "select coalesce(sum(jsonb_array_length(document -> 'medical_history')), 0) from patient", "patient_id")
                {
                    Rules = [Places.Nowhere("patient_id", Table), Users.Deleted],
                },
                new("facility_patientcontactdetails", "select coalesce(sum(jsonb_array_length(document -> 'contacted_patients')), 0) from patient",
                    "patient_id")
                {
                    Rules =
                    [
                        Places.Nowhere("patient_id", Table), Places.Nowhere("patient_in_contact_id", Table), Users.Deleted,
                        Users.Calendar("date_of_first_contact") with { Becomes = "null" }, Users.Calendar("date_of_last_contact") with { Becomes = "null" },
                    ],
                },
            ],
        },
        new EntityMapping(typeof(PatientNoteState))
        {
            Source = "facility_patientnotes",
            Same = "thread user_type note",
            Keys = "created_by",
            References =
            [
                new("patient", "patient_id", Table), new("facility", "facility_id", Facilities.Table),
                new("consultation", "consultation_id", Consultations.Table) { IsLate = true },
                    new("reply_to", "reply_to_id", "facility_patientnotes") { IsLate = true },
            ],
            Versions = new(
                "facility_patientnotesedit",
                "patient_note_id",
                $"(select count(*) from {Staging.Table("facility_patientnotesedit")} h where h.patient_note_id = @pk)",
                $"""
                with v as
                (
                    select t.id::text as entity, row_number() over (partition by h.patient_note_id order by h.edited_date, h.id) as version,
                        h.edited_date as history_date,
                        h.edited_by_id as history_user_id, case row_number() over (partition by h.patient_note_id order by h.edited_date, h.id)
                            when 1 then '+' else '~' end as history_type,
                        t.document || jsonb_build_object('note', h.note, 'modified_date', h.edited_date, 'changed_by', h.edited_by_id, 'changed_through',
                            $3::text) as document
                    from {Staging.Table("facility_patientnotesedit")} h
                    join patient_note t on t.pk = h.patient_note_id
                    where h.patient_note_id > $1 and h.patient_note_id <= $2
                ), {VersionSql.Log("patient_note")}
                """),
        },
    ];

    /// <summary>The same documents of what the patient was: circumstances, diseases and contacts have no versions.</summary>
    private static string VersionDocuments() => (Now with
    {
        Source = History,
        References = [new("facility", "facility_id", Facilities.Table)],
        Joins = $"""
            left join {Staging.Table(Consultations.Table)} c on c.id = s.last_consultation_id and c.patient_id = s.id
            left join {Staging.Table(Facilities.Table)} cf on cf.id = c.facility_id
            """,
        Computed =
        [
            ("has_sari", "s.\"has_SARI\""),
            ("history_id", "s.history_id"),
            ("last_consultation", "c.external_id"),
            ("last_consultation_facility", "cf.external_id"),
        ],
        Derived = [],
    }).DocumentSql("s.id > $1 and s.id <= $2");
}
