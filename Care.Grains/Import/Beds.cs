using Care.Grains.Beds;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Beds, what stands at them, and who lies in them.</summary>
internal static class Beds
{
    public const string Stays = "facility_consultationbed";
    public const string StayAssets = "facility_consultationbedasset";

    private const string Table = "facility_bed";
    private const string Links = "facility_assetbed";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(BedState))
        {
            Source = Table,
            Same = "name description bed_type",
            References = [new("facility", "facility_id", Facilities.Table), new("location", "location_id", Locations.Table)],
            Json = "meta",
        },
        new EntityMapping(typeof(AssetBedState))
        {
            Source = Links,
            References = [new("asset", "asset_id", Assets.Table), new("bed", "bed_id", Table)],
            Json = "meta",
            Unset = [("is_closing", "what the old system deleted is done")],
        },
        new EntityMapping(typeof(CameraPresetState))
        {
            Source = "facility_camerapreset",
            Same = "name is_migrated",
            Keys = "created_by updated_by",
            References = [new("asset_bed", "asset_bed_id", Links)],
            Shaped = [("position", "'{\"x\":0,\"y\":0,\"zoom\":0}'")],
        },
    ];

    /// <summary>Who lies in them: looked at after the consultations.</summary>
    public static TableMapping[] StayMappings { get; } =
    [
        new EntityMapping(typeof(ConsultationBedState))
        {
            Source = Stays,
            Same = "start_date end_date",
            References = [new("consultation", "consultation_id", Consultations.Table), new("bed", "bed_id", Table)],
            Json = "meta",
            Computed =
            [
                ("assets",
                    $"""
                    array(select a.external_id from {Staging.Table(StayAssets)} l join {Staging.Table(Assets.Table)} a on a.id = l.asset_id
                        where l.consultation_bed_id = s.id order by l.id)
                    """),
            ],
            Rules =
            [
                // Nobody lies in a bed where another one does: the older stay ended at the latest when the younger one began.
                new("two in a bed at one time", "end_date",
                    $"""
                    s.id in
                    (
                        select d.id from (select b.id, b.end_date, lead(b.start_date) over (partition by b.bed_id order by b.start_date, b.id) as next
                            from {Staging.Table(Stays)} b where not b.deleted) d
                        where d.next < coalesce(d.end_date, 'infinity') or (d.next is not null and d.end_date is null)
                    )
                    """)
                {
                    Becomes = $"""
                        (select b.start_date from {Staging.Table(Stays)} b where b.bed_id = s.bed_id and not b.deleted and (b.start_date, b.id) >
                            (s.start_date, s.id)
                            order by b.start_date, b.id limit 1)
                        """,
                },
            ],
            Parts =
            [
                new(StayAssets, "select coalesce(sum(cardinality(assets)), 0) from consultation_bed", "consultation_bed_id")
                {
                    Rules =
                    [
                        Users.Deleted, Places.Nowhere("consultation_bed_id", Stays), Places.Nowhere("asset_id", Assets.Table),
                        new("the same again", "asset_id", Again(StayAssets, "s.consultation_bed_id, s.asset_id", "s.id")),
                        new("the asset belongs to a later stay", "asset_id",
                            $"""
                            s.id in
                            (
                                select d.id from (select l.id, row_number() over (partition by l.asset_id order by b.start_date desc, b.id desc) as n
                                    from {Staging.Table(StayAssets)} l join {Staging.Table(Stays)} b on b.id = l.consultation_bed_id where b.end_date is null) d
                                where d.n > 1
                            )
                            """),
                    ],
                },
            ],
        },
        new RowMapping("consultation_bed_asset")
        {
            Source = StayAssets,
            Joins = $"join {Staging.Table(Stays)} b on b.id = s.consultation_bed_id join {Staging.Table(Assets.Table)} a on a.id = s.asset_id",
            Columns = [("stay", "b.external_id"), ("asset", "a.external_id"), ("end_date", "b.end_date")],
        },
    ];
}
