using Care.Grains.Resources;
using Care.Grains.Shifting;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Requests of one facility to another, and the comments on them.</summary>
internal static class Shiftings
{
    private const string Shifting = "facility_shiftingrequest";
    private const string Resource = "facility_resourcerequest";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(ShiftingState))
        {
            Source = Shifting,
            Same = """
                assigned_facility_external assigned_facility_type preferred_vehicle_choice status breathlessness_level emergency is_up_shift
                is_kasp is_assigned_to_user
                reason vehicle_preference comments refering_facility_contact_name refering_facility_contact_number ambulance_driver_name ambulance_phone_number
                ambulance_number
                """,
            Keys = "assigned_to created_by last_edited_by",
            References =
            [
                new("patient", "patient_id", Patients.Table), new("origin_facility", "origin_facility_id", Facilities.Table),
                new("shifting_approving_facility", "shifting_approving_facility_id", Facilities.Table),
                    new("assigned_facility", "assigned_facility_id", Facilities.Table),
            ],
            Joins = $"""
                left join {Staging.Table(Patients.Table)} p on p.id = s.patient_id
                left join {Staging.Table(Facilities.Table)} pf on pf.id = p.facility_id
                left join lateral ({Areas("s.origin_facility_id, s.shifting_approving_facility_id, s.assigned_facility_id")}) area on true
                """,
            Unset =
            [
                ("steps", "nothing is left to do of what the old system did"), ("patient_category", "the patient's last consultation says so"),
                ("command", "no step is under way"),
            ],
            Derived = [("patient_facility", "pf.external_id"), ("districts", "area.districts"), ("states", "area.states")],
            Rules =
            [
                // A patient waits to be shifted once: the newest request is meant. 100 is cancelled.
                new("the patient waits by a newer one", "status",
                    Again(Shifting, "s.patient_id", "s.created_date desc, s.id desc", "not s.deleted and s.status not in (30, 50, 80, 100)"))
                { Becomes = "100" },
            ],
        },
        new EntityMapping(typeof(ShiftingCommentState))
        {
            Source = Shifting + "comment",
            Same = "comment",
            Keys = "created_by",
            References = [new("request", "request_id", Shifting)],
        },
        new EntityMapping(typeof(ResourceRequestState))
        {
            Source = Resource,
            Same = """
                emergency title reason refering_facility_contact_name refering_facility_contact_number status category sub_category priority requested_quantity
                assigned_quantity is_assigned_to_user
                """,
            Keys = "assigned_to created_by last_edited_by",
            References =
            [
                new("origin_facility", "origin_facility_id", Facilities.Table), new("approving_facility", "approving_facility_id", Facilities.Table),
                new("assigned_facility", "assigned_facility_id", Facilities.Table),
            ],
            Joins = $"left join lateral ({Areas("s.origin_facility_id, s.approving_facility_id, s.assigned_facility_id")}) area on true",
            Derived = [("districts", "area.districts"), ("states", "area.states")],
        },
        new EntityMapping(typeof(ResourceCommentState))
        {
            Source = Resource + "comment",
            Same = "comment",
            Keys = "created_by",
            References = [new("request", "request_id", Resource)],
        },
    ];

    /// <summary>The areas of the facilities that take part, as triggers keep them.</summary>
    private static string Areas(string facilities) =>
        $$"""
        select coalesce(array_agg(distinct f.district_id::integer) filter (where f.district_id is not null), '{}') as districts,
            coalesce(array_agg(distinct f.state_id::integer) filter (where f.state_id is not null), '{}') as states
        from {{Staging.Table(Facilities.Table)}} f where f.id in ({{facilities}})
        """;
}
