using Care.Grains.ExternalResults;
using Care.Grains.Samples;

namespace Care.Grains.Import;

/// <summary>Samples with their steps, and results of laboratories outside.</summary>
internal static class Results
{
    private const string Samples = "facility_patientsample";
    private const string Steps = "facility_patientsampleflow";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(PatientSampleState))
        {
            Source = Samples,
            Same = """
                sample_type sample_type_other diagnosis diff_diagnosis etiology_identified atypical_presentation fast_track icmr_label
                doctor_name has_sari has_ari
                is_atypical_presentation is_unusual_course icmr_category status result date_of_sample date_of_result
                """,
            Keys = "created_by last_edited_by",
            References =
            [
                new("patient", "patient_id", Patients.Table), new("consultation", "consultation_id", Consultations.Table),
                new("testing_facility", "testing_facility_id", Facilities.Table),
            ],
            Joins = $"""
                left join {Staging.Table(Consultations.Table)} c on c.id = s.consultation_id
                left join {Staging.Table(Facilities.Table)} f on f.id = c.facility_id
                left join {Staging.Table(Patients.Table)} p on p.id = s.patient_id
                left join {Staging.Table(Facilities.Table)} pf on pf.id = p.facility_id
                """,
            Computed =
            [
                ("facility", "f.external_id"),
                ("last_step",
                    $"""
                    coalesce((select jsonb_build_object('id', w.external_id, 'notes', w.notes) from {Staging.Table(Steps)} w where w.patient_sample_id = s.id
                        order by w.created_date desc, w.id desc limit 1), jsonb_build_object('id', s.external_id, 'notes', ''))
                    """),
            ],
            Derived = [("patient_facility", "pf.external_id"), ("facility_district", "f.district_id"), ("facility_state", "f.state_id")],
        },
        new RowMapping("patient_sample_flow")
        {
            Source = Steps,
            Joins = $"join {Staging.Table(Samples)} t on t.id = s.patient_sample_id",
            Columns =
            [
                ("id", "s.external_id"), ("pk", "s.id"), ("sample", "t.external_id"), ("status", "s.status"), ("notes", "s.notes"),
                    ("created_by", "s.created_by_id"),
                ("created_date", "coalesce(s.created_date, s.modified_date, '1970-01-01Z')"),
            ],
            Rules = [Users.Deleted, Places.Nowhere("patient_sample_id", Samples)],
        },
        new EntityMapping(typeof(ExternalResultState))
        {
            Source = "facility_patientexternaltest",
            Same = """
                srf_id name age age_in gender address mobile_number is_repeat patient_status source patient_category lab_name test_type sample_type result
                sample_collection_date result_date patient_created
                """,
            Keys = "ward local_body district",
            Joins = $"left join {Staging.Table("users_district")} d on d.id = s.district_id",
            Computed = [("state", "d.state_id")],
            Rules = [Places.Nowhere("district_id", "users_district"), Places.Nowhere("local_body_id", "users_localbody")],
        },
    ];
}
