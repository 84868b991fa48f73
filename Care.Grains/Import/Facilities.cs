using Care.Grains.Facilities;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Facilities and what hangs below them.</summary>
internal static class Facilities
{
    public const string Table = "facility_facility";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(FacilityState))
        {
            Source = Table,
            Same = """
                name facility_type kasp_empanelled features pincode address oxygen_capacity type_b_cylinders type_c_cylinders type_d_cylinders
                expected_oxygen_requirement expected_type_b_cylinders expected_type_c_cylinders expected_type_d_cylinders phone_number cover_image_url
                middleware_address
                """,
            Keys = "ward local_body district state created_by",
            Computed =
            [
                ("longitude", "trim_scale(s.longitude)"),
                ("latitude", "trim_scale(s.latitude)"),
                ("flags", $"array(select distinct l.flag::text from {Staging.Table("facility_facilityflag")} l where l.facility_id = s.id and not l.deleted "
                    + $"order by 1)"),
            ],
            Unset = [("is_closing", "what the old system deleted is done")],
            Rules =
            [
                new("no number", "longitude", "s.longitude = 'NaN'") { Becomes = "null" },
                new("no number", "latitude", "s.latitude = 'NaN'") { Becomes = "null" },
            ],
            Parts =
            [
                new("facility_facilityflag", "select coalesce(sum(jsonb_array_length(document -> 'flags')), 0) from facility", "facility_id")
                {
                    Rules = [Places.Nowhere("facility_id", Table), Users.Deleted,
                        new("the same again", "flag", Again("facility_facilityflag", "s.facility_id, s.flag", "s.id"))],
                },
            ],
        },
        new EntityMapping(typeof(FacilityCapacityState))
        {
            Source = "facility_facilitycapacity",
            References = [new("facility", "facility_id", Table)],
            Same = "room_type total_capacity current_capacity",
            Versions = new(
                "facility_historicalfacilitycapacity",
                "id",
                $"(select count(*) from {Staging.Table("facility_historicalfacilitycapacity")} h where h.id = @pk)",
                $"""
                with v as
                (
                    select t.id::text as entity, row_number() over (partition by h.id order by h.history_date, h.history_id) as version, h.history_date,
                        h.history_user_id,
                        h.history_type, jsonb_strip_nulls(jsonb_build_object('pk', h.id, 'facility', f.external_id, 'room_type', h.room_type,
                            'total_capacity', h.total_capacity, 'current_capacity', h.current_capacity, 'deleted', h.deleted,
                            'created_date', coalesce(h.created_date, h.history_date), 'modified_date', coalesce(h.modified_date, h.history_date),
                            'changed_by', h.history_user_id, 'changed_through', $3::text)) as document
                    from {Staging.Table("facility_historicalfacilitycapacity")} h
                    join facility_capacity t on t.pk = h.id
                    left join {Staging.Table(Table)} f on f.id = h.facility_id
                    where h.id > $1 and h.id <= $2
                ), {VersionSql.Log("facility_capacity")}
                """),
        },
        new EntityMapping(typeof(HospitalDoctorsState))
        {
            Source = "facility_hospitaldoctors",
            References = [new("facility", "facility_id", Table)],
            Same = "area count",
        },
        new EntityMapping(typeof(PatientStatsState))
        {
            Source = "facility_facilitypatientstatshistory",
            References = [new("facility", "facility_id", Table)],
            Same = "entry_date num_patients_visited num_patients_home_quarantine num_patients_isolation num_patient_referred num_patient_confirmed_positive",
        },
        new EntityMapping(typeof(HubSpokeState))
        {
            Source = "facility_facilityhubspoke",
            References = [new("hub", "hub_id", Table), new("spoke", "spoke_id", Table)],
            Same = "relationship",
            Rules =
            [
                new("the two are linked already", "spoke_id",
                    Again("facility_facilityhubspoke", "least(s.hub_id, s.spoke_id), greatest(s.hub_id, s.spoke_id)", "s.id", "not s.deleted")
                        + " and not s.deleted"),
                new("the spoke is above its hub", "hub_id",
                    $"""
                    not s.deleted and exists
                    (
                        with recursive above (facility) as
                        (
                            select s.hub_id
                            union
                            select l.hub_id from above a join {Staging.Table("facility_facilityhubspoke")} l on l.spoke_id = a.facility and not l.deleted
                        )
                        select from above where facility = s.spoke_id
                    )
                    """),
            ],
        },
    ];
}
