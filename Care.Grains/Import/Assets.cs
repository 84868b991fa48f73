using Care.Grains.Assets;
using Care.Interfaces.Assets;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Assets and what happened to them.</summary>
internal static class Assets
{
    public const string Table = "facility_asset";

    private const string Services = "facility_assetservice";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(AssetState))
        {
            Source = Table,
            Same = """
                name description asset_type asset_class status is_working not_working_reason serial_number vendor_name support_name support_phone support_email
                manufacturer qr_code_id warranty_details warranty_amc_end_of_validity
                """,
            References =
            [
                new("current_location", "current_location_id", Locations.Table),
                new("last_service", "last_service_id", Services) { IsLate = true, And = "r.asset_id = s.id" },
            ],
            Shaped = [("meta", "'{}'")],
            Joins = $"""
                left join {Staging.Table(Locations.Table)} l on l.id = s.current_location_id
                left join {Staging.Table(Facilities.Table)} f on f.id = l.facility_id
                left join lateral
                (
                    select b.external_id, b.end_date
                    from {Staging.Table(Beds.StayAssets)} a join {Staging.Table(Beds.Stays)} b on b.id = a.consultation_bed_id
                    where a.asset_id = s.id and not b.deleted and b.end_date is null
                    order by b.start_date desc, b.id desc limit 1
                ) stay on true
                """,
            Computed = [("facility", "f.external_id"), ("stay", "stay.external_id"), ("stay_until", "stay.end_date")],
            Unset = [("new_service", "no record is being entered")],
        },
        new EntityMapping(typeof(AssetServiceState))
        {
            Source = Services,
            Same = "serviced_on note",
            References = [new("asset", "asset_id", Table)],
            Computed =
            [
                ("edits",
                    $"""
                    coalesce((select jsonb_agg(jsonb_build_object('serviced_on', e.serviced_on, 'note', e.note, 'edited_on', e.edited_on, 'edited_by',
                        e.edited_by_id)
                        order by e.edited_on desc, e.id desc) from {Staging.Table("facility_assetserviceedit")} e where e.asset_service_id = s.id), '[]')
                    """),
            ],
            Parts =
            [
                new("facility_assetserviceedit", "select coalesce(sum(jsonb_array_length(document -> 'edits')), 0) from asset_service", "asset_service_id")
                {
                    Rules =
                        [Places.Nowhere("asset_service_id", Services), Users.Calendar("edited_on"), Users.Calendar("serviced_on") with { Becomes = "null" }],
                },
            ],
        },
        new RowMapping("asset_transaction")
        {
            Source = "facility_assettransaction",
            Joins = $"""
                join {Staging.Table(Table)} a on a.id = s.asset_id join {Staging.Table(Locations.Table)} lf on lf.id = s.from_location_id
                join {Staging.Table(Locations.Table)} lt on lt.id = s.to_location_id
                """,
            Columns =
            [
                ("id", "s.external_id"), ("pk", "s.id"), ("created_date", "coalesce(s.created_date, s.modified_date, '1970-01-01Z')"),
                    ("asset", "a.external_id"),
                ("from_location", "lf.external_id"), ("to_location", "lt.external_id"), ("performed_by", "s.performed_by_id"),
            ],
            Rules =
            [
                Users.Deleted, Places.Nowhere("asset_id", Table), Places.Nowhere("from_location_id", Locations.Table),
                    Places.Nowhere("to_location_id", Locations.Table),
            ],
        },
        new EntityMapping(typeof(DefaultLocationState))
        {
            Source = "facility_userdefaultassetlocation",
            Id = "u.external_id",
            Joins = $"join {Staging.Table("users_user")} u on u.id = s.user_id",
            References = [new("location", "location_id", Locations.Table)],
            Rules =
            [
                Users.Deleted, Places.Nowhere("user_id", "users_user"),
                new("the user has another one", "user_id", Again("facility_userdefaultassetlocation", "s.user_id", "s.id desc")),
            ],
        },
        new RowMapping("availability_record")
        {
            Source = "facility_availabilityrecord",
            Joins = $"join {Staging.Table("django_content_type")} k on k.id = s.content_type_id",
            Columns =
            [
                ("pk", "s.id"), ("linked_id", "s.object_external_id"), ("linked_model", "k.model"),
                    ("status", ChoiceTexts.Labels<AvailabilityStatus>().Number("s.status")),
                ("timestamp", "s.\"timestamp\""), ("created_date", "coalesce(s.created_date, s.\"timestamp\")"),
            ],
            Rules =
            [
                Users.Deleted,
                new("no such choice", "status", ChoiceTexts.Labels<AvailabilityStatus>().Unknown("s.status")),
                new("neither an asset nor a location", "content_type_id",
                    $"not exists (select from {Staging.Table("django_content_type")} k where k.id = s.content_type_id and k.model in ('asset', "
                        + $"'assetlocation'))"),
                Users.Calendar("timestamp"),
            ],
        },
    ];
}
