using Care.Grains.Ambulances;
using Care.Grains.Inventory;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>
/// What facilities keep in stock, and ambulances. A stock is what the old system last said of it, be it the sum of its log or not: that is what people counted
/// on. The log is shown as it was.
/// </summary>
internal static class Stocks
{
    private const string Units = "facility_facilityinventoryunit";
    private const string Tags = "facility_facilityinventoryitemtag";
    private const string Items = "facility_facilityinventoryitem";
    private const string Conversions = "facility_facilityinventoryunitconverter";
    private const string Summaries = "facility_facilityinventorysummary";
    private const string Minimums = "facility_facilityinventoryminquantity";
    private const string BurnRates = "facility_facilityinventoryburnrate";
    private const string Log = "facility_facilityinventorylog";
    private const string Drivers = "facility_ambulancedriver";

    /// <summary>The id of what a facility has of an item: <c>StockKey.Of</c>, in SQL.</summary>
    private const string StockId =
        """
        (select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
            from (select substr(sha256(uuid_send(f.external_id) || 'stock'::bytea || int4send(s.item_id::integer)), 1, 16) as h) named)
        """;

    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("inventory_unit")
        {
            Source = Units,
            Columns = [("id", "s.id"), ("name", "s.name")],
        },
        new RowMapping("inventory_tag")
        {
            Source = Tags,
            Columns = [("id", "s.id"), ("name", "s.name")],
            Rules = [Places.Renamed(Tags, "s.name")],
        },
        new RowMapping("inventory_item")
        {
            Source = Items,
            Columns =
            [
                ("id", "s.id"), ("name", "s.name"), ("description", "s.description"), ("min_quantity", "s.min_quantity"), ("default_unit", "s.default_unit_id"),
                ("allowed_units",
                    $"array(select l.facilityinventoryunit_id::integer from {Staging.Table(Items + "_allowed_units")} l where l.facilityinventoryitem_id = "
                        + $"s.id order by l.id)"),
                ("tags", $"array(select l.facilityinventoryitemtag_id::integer from {Staging.Table(Items + "_tags")} l where l.facilityinventoryitem_id = s.id "
                    + $"order by l.id)"),
            ],
            Rules = [Places.Renamed(Items, "s.name")],
            Parts =
            [
                new(Items + "_allowed_units", "select coalesce(sum(cardinality(allowed_units)), 0) from inventory_item", "facilityinventoryitem_id"),
                new(Items + "_tags", "select coalesce(sum(cardinality(tags)), 0) from inventory_item", "facilityinventoryitem_id"),
            ],
        },
        new RowMapping("inventory_conversion")
        {
            Source = Conversions,
            Joins = $"join {Staging.Table(Units)} a on a.id = s.from_unit_id join {Staging.Table(Units)} b on b.id = s.to_unit_id",
            Columns =
            [
                ("id", "s.id"), ("name", "a.name || ' to ' || b.name"), ("from_unit", "s.from_unit_id"), ("to_unit", "s.to_unit_id"),
                    ("multiplier", "s.multiplier"),
            ],
            Rules =
            [
                Places.Nowhere("from_unit_id", Units), Places.Nowhere("to_unit_id", Units),
                new("the same again", "to_unit_id", Again(Conversions, "s.from_unit_id, s.to_unit_id", "s.id")),
            ],
        },
        new EntityMapping(typeof(StockState))
        {
            Source = Summaries,
            Id = StockId,
            Same = "is_low",
            References = [new("facility", "facility_id", Facilities.Table)],
            Joins = $"""
                join {Staging.Table(Facilities.Table)} f on f.id = s.facility_id
                left join {Staging.Table(Minimums)} m on m.facility_id = s.facility_id and m.item_id = s.item_id and not m.deleted
                left join {Staging.Table(BurnRates)} b on b.facility_id = s.facility_id and b.item_id = s.item_id and not b.deleted
                left join lateral
                (
                    select l.* from {Staging.Table(Log)} l where l.facility_id = s.facility_id and l.item_id = s.item_id order by l.created_date desc,
                        l.id desc limit 1
                ) l on true
                """,
            Computed =
            [
                ("item", "s.item_id"),
                ("quantity", "s.quantity::numeric"),
                ("stocked_date", "coalesce(s.created_date, s.modified_date)"),
                ("burn_rate", "b.burn_rate"),
                ("min_quantity", "m.min_quantity"),
                ("min_quantity_date", "m.created_date"),
                ("last_movement",
                    """
                    case when l.id is not null then jsonb_build_object('id', l.external_id, 'unit', l.unit_id, 'quantity', l.quantity,
                        'quantity_in_default_unit', l.quantity_in_default_unit::numeric, 'current_stock', greatest(l.current_stock, 0)::numeric, 'is_incoming',
                            l.is_incoming,
                        'probable_accident', l.probable_accident, 'created_by', l.created_by_id, 'created_date', coalesce(l.created_date, l.modified_date)) end
                    """),
            ],
            Unset = [("last_flag", "the flags of the log are in its rows")],
            Rules =
            [
                Places.Nowhere("item_id", Items),
                new("the same again", "item_id", Again(Summaries, "s.facility_id, s.item_id", "s.deleted, s.id desc")),
                new("no number", "quantity", "s.quantity::text in ('NaN', 'Infinity', '-Infinity')") { Becomes = "0" },
                new("less than nothing", "quantity", "s.quantity < 0") { Becomes = "0" },
            ],
            Parts =
            [
                new(Minimums, "select count(*) from inventory_stock where min_quantity is not null", "facility_id")
                {

                    Rules = [Users.Deleted, OfNoStock(Minimums), new("no number", "min_quantity", "s.min_quantity::text in ('NaN', 'Infinity', '-Infinity')")],
                },
                new(BurnRates, "select count(*) from inventory_stock where burn_rate is not null", "facility_id")
                {
                    Rules = [Users.Deleted, OfNoStock(BurnRates), new("no number", "burn_rate", "s.burn_rate::text in ('NaN', 'Infinity', '-Infinity')")],
                },
            ],
        },
        new RowMapping("inventory_log")
        {
            Source = Log,
            Joins = $"join {Staging.Table(Facilities.Table)} f on f.id = s.facility_id",
            Columns =
            [
                ("id", "s.external_id"), ("pk", "s.id"), ("facility", "f.external_id"), ("item", "s.item_id"), ("unit", "s.unit_id"),
                    ("quantity", "s.quantity"),
                ("quantity_in_default_unit", "s.quantity_in_default_unit::numeric"), ("current_stock", "s.current_stock::numeric"),
                    ("is_incoming", "s.is_incoming"),
                ("probable_accident", "s.probable_accident"), ("created_by", "s.created_by_id"),
                ("created_date", "coalesce(s.created_date, s.modified_date, '1970-01-01Z')"),
            ],
            Rules =
            [
                Users.Deleted, Places.Nowhere("facility_id", Facilities.Table), Places.Nowhere("item_id", Items), Places.Nowhere("unit_id", Units),
                new("no number", "quantity", "concat(s.quantity, ' ', s.quantity_in_default_unit, ' ', s.current_stock) ~ '(NaN|Infinity)'"),
                new("less than nothing", "current_stock", "s.current_stock < 0") { Becomes = "0" },
            ],
        },
        new EntityMapping(typeof(AmbulanceState))
        {
            Source = "facility_ambulance",
            Same = """
                vehicle_number owner_name owner_phone_number owner_is_smart_phone has_oxygen has_ventilator has_suction_machine has_defibrillator
                insurance_valid_till_year ambulance_type price_per_km has_free_service
                """,
            Keys = "created_by primary_district secondary_district third_district",
            Computed =
            [
                ("drivers",
                    $"""
                    coalesce((select jsonb_agg(jsonb_build_object('pk', d.id, 'external_id', d.external_id, 'name', d.name, 'phone_number', d.phone_number,
                        'is_smart_phone', d.is_smart_phone, 'deleted', d.deleted) order by d.id) from {Staging.Table(Drivers)} d where d.ambulance_id = s.id),
                            '[]')
                    """),
            ],
            Parts =
            [
                new(Drivers, "select coalesce(sum(jsonb_array_length(document -> 'drivers')), 0) from ambulance", "ambulance_id")
                {
                    Rules = [Places.Nowhere("ambulance_id", "facility_ambulance")],
                },
            ],
        },
    ];

    private static RowRule OfNoStock(string table) => new("of nothing in stock", "item_id",
        $"not exists (select from {Staging.Table(Summaries)} t where t.facility_id = s.facility_id and t.item_id = s.item_id)");
}
