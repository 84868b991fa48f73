using Care.Grains.Permissions;
using Care.Grains.Users;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>
/// Accounts, what they may do, skills. Password hashes come along as they are: they are verified at the next sign-in and hashed anew (Care.Grains/SignIn).
/// </summary>
internal static class Users
{
    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(UserState))
        {
            Source = "users_user",
            Created = "s.date_joined",
            Modified = "s.date_joined",
            Same = """
                username first_name last_name email phone_number alt_phone_number gender date_of_birth
                video_connect_link profile_picture_url weekly_working_hours
                qualification doctor_experience_commenced_on doctor_medical_council_registration pf_endpoint pf_p256dh pf_auth last_login date_joined
                """,
            Keys = "created_by",
            Computed = [("password", "case when s.password not like '!%' and s.password <> '' then s.password end")],
            Unset = [("password_set_on", "the old system does not know"), ("sign_in_origins", "the old system does not know")],
            Rules = [Calendar("date_joined")],
            Seen = "is_staff",
        },
        new EntityMapping(typeof(PermissionSetState))
        {
            Source = "users_user",
            Created = "s.date_joined",
            Modified = "s.date_joined",
            Same = "user_type is_superuser verified",
            Keys = "ward local_body district state",
            References =
                [new("home_facility", "home_facility_id", "facility_facility") { IsLate = true }, new("asset", "asset_id", "facility_asset") { IsLate = true }],
            Computed =
            [
                // A deleted account keeps its name and may do nothing.
                ("is_active", "s.is_active and not s.deleted"),
                ("facilities",
                    $"""
                    array(select f.external_id from {Staging.Table("facility_facilityuser")} l
                        join {Staging.Table("facility_facility")} f on f.id = l.facility_id
                        where l.user_id = s.id and not f.deleted order by l.id)
                    """),
                ("flags", $"array(select distinct l.flag::text from {Staging.Table("users_userflag")} l where l.user_id = s.id and not l.deleted order by 1)"),
                ("asset_facility",
                    $"""
                    (select f.external_id from {Staging.Table("facility_asset")} a
                        join {Staging.Table("facility_assetlocation")} l on l.id = a.current_location_id
                        join {Staging.Table("facility_facility")} f on f.id = l.facility_id where a.id = s.asset_id)
                    """),
            ],
            Unset = [("sessions_ended_on", "sessions go on: tokens are signed with the old key")],
            Parts =
            [
                new("facility_facilityuser", "select coalesce(sum(cardinality(facilities)), 0) from permission_set", "user_id")
                {
                    Where = $"exists (select from {Staging.Table("facility_facility")} f where f.id = s.facility_id and not f.deleted)",
                    Rules =
                    [
                        Places.Nowhere("user_id", "users_user"),
                        Places.Nowhere("facility_id", "facility_facility"),
                        new("the facility is deleted", "facility_id",
                            $"exists (select from {Staging.Table("facility_facility")} f where f.id = s.facility_id and f.deleted)"),
                    ],
                },
                new("users_userflag", "select coalesce(sum(jsonb_array_length(document -> 'flags')), 0) from permission_set", "user_id")
                {
                    Rules =
                        [Places.Nowhere("user_id", "users_user"), Deleted, new("the same again", "flag", Again("users_userflag", "s.user_id, s.flag", "s.id"))],
                },
            ],
        },
        new RowMapping("skill")
        {
            Source = "users_skill",
            Columns = [("id", "s.external_id"), ("name", "s.name"), ("description", "coalesce(s.description, '')")],
            Rules =
            [
                new("deleted, and nobody has it", "deleted",
                    $"s.deleted and not exists (select from {Staging.Table("users_userskill")} l where l.skill_id = s.id)"),
            ],
            Seen = "deleted created_date modified_date",
        },
        new EntityMapping(typeof(UserSkillState))
        {
            Source = "users_userskill",
            References = [new("owner", "user_id", "users_user"), new("skill", "skill_id", "users_skill")],
        },
        new RowMapping("home_facility_allocation")
        {
            Source = "users_userfacilityallocation",
            // Who has none in the log of the old system is given one (ImportFinish).
            OfOld = "exists (select from import_rows r where r.user_id = t.user_id)",
            Joins = $"join {Staging.Table("users_user")} u on u.id = s.user_id join {Staging.Table("facility_facility")} f on f.id = s.facility_id",
            Columns = [("user_id", "u.external_id"), ("facility", "f.external_id"), ("started_on", "s.start_date"), ("ended_on", "s.end_date")],
            Rules =
            [
                Places.Nowhere("user_id", "users_user"),
                Places.Nowhere("facility_id", "facility_facility"),
                new("two at a time", "end_date", Again("users_userfacilityallocation", "s.user_id", "s.start_date desc, s.id desc", "s.end_date is null"))
                {
                    Becomes =
                        $"(select min(o.start_date) from {Staging.Table("users_userfacilityallocation")} o where o.user_id = s.user_id and (o.start_date, "
                            + $"o.id) > (s.start_date, s.id))",
                },
            ],
        },
    ];

    /// <summary>Rows that ours have no deleted ones of.</summary>
    public static RowRule Deleted => new("deleted", "deleted", "s.deleted");

    /// <summary>A time that no calendar has.</summary>
    public static RowRule Calendar(string column) => new("outside the calendar", column, $"s.{column} not between '0001-01-02' and '9999-12-30'");
}
