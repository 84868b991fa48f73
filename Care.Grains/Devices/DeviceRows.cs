using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Npgsql;

namespace Care.Grains.Devices;

/// <summary>The devices and locations that are looked after, and how they were found last (contract 03, §13.5).</summary>
internal interface IDeviceRows
{
    /// <summary>The devices that have a class, an address and a middleware.</summary>
    Task<IReadOnlyList<MonitoredDevice>> Devices(CancellationToken cancellation);

    /// <summary>The locations that have a middleware.</summary>
    Task<IReadOnlyList<MonitoredLocation>> Locations(CancellationToken cancellation);

    /// <summary>Stores how some were found. What is stored already, or was found later meanwhile, is passed over.</summary>
    Task Store(IReadOnlyList<AvailabilityChange> changes, CancellationToken cancellation);
}

/// <summary>A device that is looked after.</summary>
internal sealed record MonitoredDevice(Guid Id, string AssetClass, AssetMeta Meta, string Host, Found? Last);

/// <summary>A location that is looked after.</summary>
internal sealed record MonitoredLocation(Guid Id, string Host, Found? Last);

/// <summary>How an asset or a location was found.</summary>
/// <param name="Linked">Which.</param>
/// <param name="Model">Which of the two: <see cref="Asset"/> or <see cref="Location"/>.</param>
/// <param name="Found">How and when.</param>
internal sealed record AvailabilityChange(Guid Linked, string Model, Found Found)
{
    public const string Asset = "asset";
    public const string Location = "assetlocation";
}

/// <summary>Reads and writes them in PostgreSQL.</summary>
internal sealed class SqlDeviceRows(CareDatabase database) : IDeviceRows
{
    public async Task<IReadOnlyList<MonitoredDevice>> Devices(CancellationToken cancellation)
    {
        await using var command = DevicesCommand(database.State);
        List<MonitoredDevice> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new(
                rows.GetGuid(0), rows.GetString(1), JsonSerializer.Deserialize<AssetMeta>(rows.GetFieldValue<byte[]>(2), StateJson.Options)!, rows.GetString(3),
                    await Last(rows, 4)));
        }

        return found;
    }

    public async Task<IReadOnlyList<MonitoredLocation>> Locations(CancellationToken cancellation)
    {
        await using var command = LocationsCommand(database.State);
        List<MonitoredLocation> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new(rows.GetGuid(0), rows.GetString(1), await Last(rows, 2)));
        }

        return found;
    }

    public async Task Store(IReadOnlyList<AvailabilityChange> changes, CancellationToken cancellation)
    {
        if (changes is [])
        {
            return;
        }

        await using var command = database.State.CreateCommand(
            """
            insert into availability_record (linked_id, linked_model, status, timestamp)
            select c.linked, c.model, c.status, c.at
            from unnest($1, $2, $3, $4) with ordinality c (linked, model, status, at, n)
            where not exists (select from availability_record r where r.linked_id = c.linked and r.timestamp >= c.at)
            order by c.n
            on conflict (linked_id, timestamp) do nothing
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. changes.Select(change => change.Linked)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. changes.Select(change => change.Model)] });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. changes.Select(change => (int)change.Found.Status)] });
        command.Parameters.Add(new NpgsqlParameter<DateTime[]> { TypedValue = [.. changes.Select(change => change.Found.At.UtcDateTime)] });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    internal static NpgsqlCommand DevicesCommand(NpgsqlDataSource source) => source.CreateCommand(
        $"""
        select a.id, a.asset_class, a.document -> 'meta', {DeviceSql.Host}, r.status, r.timestamp
        from asset a {DeviceSql.Places} {LastOf("a.id")}
        where not a.deleted and a.asset_class <> '' and a.local_ip_address <> '' and {DeviceSql.Host} is not null
        """);

    internal static NpgsqlCommand LocationsCommand(NpgsqlDataSource source) => source.CreateCommand(
        $"""
        select l.id, coalesce(nullif(l.middleware_address, ''), f.document ->> 'middleware_address'), r.status, r.timestamp
        from asset_location l
        join facility f on f.id = l.facility and not coalesce(f.deleted, false) {LastOf("l.id")}
        where not l.deleted and coalesce(nullif(l.middleware_address, ''), nullif(f.document ->> 'middleware_address', '')) is not null
        """);

    /// <summary>How something was found last.</summary>
    /// <param name="linked">The column of its id: a name from the code.</param>
    private static string LastOf(string linked) =>
        $"left join lateral (select r.status, r.timestamp from availability_record r where r.linked_id = {linked} order by r.timestamp desc limit 1) r on true";

    private static async ValueTask<Found?> Last(NpgsqlDataReader row, int column) =>
        await row.IsDBNullAsync(column) ? null : new((AvailabilityStatus)row.GetInt32(column), row.GetFieldValue<DateTimeOffset>(column + 1));
}

/// <summary>What is read of <c>asset a</c> to find its middleware (contract 03, §0, "H(asset)").</summary>
internal static class DeviceSql
{
    /// <summary>Where the asset is. What a facility that is no more had is no longer served.</summary>
    public const string Places = "join asset_location l on l.id = a.current_location join facility f on f.id = a.facility and not coalesce(f.deleted, false)";

    /// <summary>The host that serves it; null for none.</summary>
    public const string Host = "coalesce(nullif(a.middleware_hostname, ''), nullif(l.middleware_address, ''), nullif(f.document ->> 'middleware_address', ''))";
}
