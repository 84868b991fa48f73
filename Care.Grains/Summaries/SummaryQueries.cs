using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Summaries;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Summaries;

[StatelessWorker(maxLocalWorkers: 16), GrainType("summary-queries")]
internal sealed class SummaryQueries(CareDatabase database, PlaceDirectory places, FacilityDirectory facilities, FacilityViews views) : Grain, ISummaryQueries
{
    /// <summary>
    /// A counted page of <c>facility_summary s</c> or <c>district_summary s</c>. All rows of one run bear one date, so the id decides among them.
    /// </summary>
    private const string LatestFirst = "order by s.created_date desc, s.id";

    public async Task<Outcome<Page<FacilitySummary>>> OfFacilities(
        SummaryType type, FacilitySummaryFilter filter, Paging paging, CancellationToken cancellation)
    {
        var criteria = new Criteria()
            .Add($"s.s_type = {type.ToString()}")
            .AddIf(filter.Facility is not null, $"s.facility = {filter.Facility}")
            .AddIf(filter.District is not null, $"f.district = {filter.District}")
            .AddIf(filter.LocalBody is not null, $"f.local_body = {filter.LocalBody}")
            .AddIf(filter.State is not null, $"f.state = {filter.State}");
        AddPeriod(criteria, filter.Period);
        var (count, rows) = await Select(criteria, "facility_summary", "facility", "facility f on f.id = s.facility", paging, OfFacility, cancellation);
        var named = await facilities.FindAll(rows.Select(row => row.Facility), cancellation);
        var map = await places.Current(cancellation);
        return Page<FacilitySummary>.Of(count, [.. rows.Select(row => new FacilitySummary
        {
            Facility = row.Facility is { } id && named.TryGetValue(id, out var facility) ? views.Full(facility, map) : null,
            CreatedDate = row.CreatedDate,
            ModifiedDate = row.ModifiedDate,
            Data = row.Data,
        })]);
    }

    public async Task<Outcome<Page<DistrictSummary>>> OfDistricts(DistrictSummaryFilter filter, Paging paging, CancellationToken cancellation)
    {
        var criteria = new Criteria()
            .Add($"s.s_type = {nameof(SummaryType.PatientSummary)}")
            .AddIf(filter.District is not null, $"s.district = {filter.District}")
            .AddIf(filter.State is not null, $"d.state = {filter.State}");
        AddPeriod(criteria, filter.Period);
        var (count, rows) = await Select(criteria, "district_summary", "district", "place_district d on d.id = s.district", paging, OfDistrict, cancellation);
        return Page<DistrictSummary>.Of(count, rows);
    }

    private static void AddPeriod(Criteria criteria, SummaryPeriod period) => criteria
        .AddIf(period.From is not null, $"s.created_date >= {period.From}")
        .AddIf(period.To is not null, $"s.created_date <= {period.To}");

    private async Task<(long Count, IReadOnlyList<T> Rows)> Select<T>(
        Criteria criteria, string table, string subject, string place, Paging paging, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = criteria.Command(
            database.CachedLists,
            $"""
            with matching as
            (
                select s.id, s.created_date
                from {table} s
                left join {place}
                where {criteria.Sql}
            )
            select n.count, m.id, s.{subject}, s.created_date, s.modified_date, s.data
            from (select count(*) from matching) n
            left join (select * from matching s {LatestFirst} {paging.Sql()}) m on true
            left join {table} s on s.id = m.id
            {LatestFirst}
            """);
        return await command.ReadCounted(read, cancellation);
    }

    private static FacilityRowOfSummary OfFacility(NpgsqlDataReader row) =>
        new(row.IsDBNull(2) ? null : row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<DateTimeOffset>(4), Data(row));

    private static DistrictSummary OfDistrict(NpgsqlDataReader row) => new()
    {
        District = row.IsDBNull(2) ? null : row.GetInt32(2),
        CreatedDate = row.GetFieldValue<DateTimeOffset>(3),
        ModifiedDate = row.GetFieldValue<DateTimeOffset>(4),
        Data = Data(row),
    };

    private static JsonElement Data(NpgsqlDataReader row) => JsonSerializer.Deserialize<JsonElement>(row.GetFieldValue<byte[]>(5));

    private sealed record FacilityRowOfSummary(Guid? Facility, DateTimeOffset CreatedDate, DateTimeOffset ModifiedDate, JsonElement Data);
}
