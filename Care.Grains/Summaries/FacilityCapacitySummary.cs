using System.Globalization;
using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Inventory;
using Care.Grains.Places;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Summaries;
using Npgsql;

namespace Care.Grains.Summaries;

/// <summary>
/// The facilities with their live patients, beds and stock (contract 07, 1.3). One row a day of the server zone, replaced by each run. The document holds the
/// facility as its own endpoint shows it, which is made in one place only (<see cref="FacilityViews"/>): so one statement reads all that is needed, and one
/// writes all documents.
/// </summary>
internal sealed class FacilityCapacitySummary(
    CareDatabase database, PlaceDirectory places, InventoryDirectory inventory, FacilityViews views, TimeProvider time)
    : ISummary
{
    private const int TimeLimitSeconds = 600;
    private const int Discharged = 4;
    private const int Capacities = 5;
    private const int Stocks = 6;

    private const string Read =
        """
        select f.id, f.document, coalesce(live.patients, 0), coalesce(e.beds, 0), coalesce(discharged.patients, 0), c.capacities, i.stocks
        from facility f
        left join facility_census live on live.facility = f.id and live.is_active
        left join facility_census discharged on discharged.facility = f.id and not discharged.is_active
        left join bed_census e on e.facility = f.id
        left join
        (
            select facility, jsonb_agg(jsonb_build_object('id', id, 'state', document) order by room_type) as capacities
            from facility_capacity
            where not coalesce(deleted, false)
            group by facility
        ) c on c.facility = f.id
        left join
        (
            select s.facility, jsonb_agg(jsonb_build_object('item', s.item, 'quantity', s.quantity, 'is_low', s.is_low, 'burn_rate', s.burn_rate,
                'modified_date', s.modified_date, 'added', m.added, 'consumed', m.consumed, 'end_stock', m.end_stock) order by s.item) as stocks
            from inventory_stock s
            cross join lateral
            (
                select coalesce(sum(l.quantity_in_default_unit) filter (where l.is_incoming), 0) as added,
                    coalesce(sum(l.quantity_in_default_unit) filter (where not l.is_incoming), 0) as consumed,
                    (array_agg(l.current_stock order by l.created_date desc, l.pk desc))[1] as end_stock
                from inventory_log l
                where l.facility = s.facility and l.item = s.item and l.created_date >= $1 and l.created_date < $2 and not l.probable_accident
            ) m
            where s.quantity is not null and not s.deleted
            group by s.facility
        ) i on i.facility = f.id
        where not coalesce(f.deleted, false)
        """;

    // Sorted, so that two runs that overlap take the rows in the same order and don't lock each other out.
    private const string Upsert =
        """
        insert into facility_summary as s (facility, s_type, day, created_date, modified_date, data)
        select n.facility, $1, $2, $3, $4, n.shown::jsonb || n.added::jsonb
        from unnest($5::uuid[], $6::text[], $7::text[]) n (facility, shown, added)
        where exists (select from facility f where f.id = n.facility)
        order by n.facility
        on conflict (facility, s_type, day) do update set data = excluded.data, modified_date = excluded.modified_date
        """;

    public string Job => ScheduleNames.SummariseFacilityCapacity;

    public async Task<int> Write(DateTimeOffset occurrence, CancellationToken cancellation)
    {
        var documents = await ReadAll(SummaryDays.DayOf(SummaryType.FacilityCapacity, occurrence), cancellation);
        await using var command = database.State.SummaryCommand(Upsert, SummaryType.FacilityCapacity, occurrence, time);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. documents.Select(document => document.Facility)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. documents.Select(document => document.Shown)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. documents.Select(document => document.Added)] });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<List<(Guid Facility, string Shown, string Added)>> ReadAll(DateOnly day, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var catalogue = await inventory.Current(cancellation);
        List<(Guid, string, string)> documents = [];
        await using var command = database.Reads.CreateCommand(Read);
        command.CommandTimeout = TimeLimitSeconds;
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = ServerZone.StartOf(day) });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = ServerZone.StartOf(day.AddDays(1)) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var facility = SqlFacilityRows.Read(rows);
            var added = new FacilityCapacityFigures
            {
                ActualLivePatients = facility.PatientCount,
                ActualDischargedPatients = rows.GetInt32(Discharged),
                Availability = [.. Availability(rows.ReadNestedList<FacilityCapacityState>(Capacities))],
                Inventory = Inventory(rows.IsDBNull(Stocks)
                    ? []
                    : JsonSerializer.Deserialize<List<StockDay>>(rows.GetFieldValue<byte[]>(Stocks), StateJson.Options)!, catalogue),
            };
            documents.Add((
                facility.Id, JsonSerializer.Serialize(views.Full(facility, map), ContractJson.Options), JsonSerializer.Serialize(added, ContractJson.Options)));
        }

        return documents;
    }

    /// <summary>A row of a room type that is no longer known is left out, where the contract's server gave the whole run up.</summary>
    private static IEnumerable<FacilityCapacity> Availability(IReadOnlyList<Stored<FacilityCapacityState>> capacities) =>
        capacities.Where(capacity => Choice<RoomType>.TryParseNumber((int)capacity.State.RoomType, out _))
            .Select(capacity => FacilityCapacityMapper.View(capacity.State, capacity.Id));

    /// <summary>An item that is no longer known is left out, where the contract's server gave the whole run up.</summary>
    private static Dictionary<string, StockFigures> Inventory(IEnumerable<StockDay> stocks, InventoryCatalogue catalogue) => stocks
        .Where(stock => catalogue.Find(stock.Item) is not null)
        .ToDictionary(stock => stock.Item.ToString(CultureInfo.InvariantCulture), stock => stock.Figures(catalogue.Find(stock.Item)!));
}
