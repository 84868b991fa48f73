using System.Collections.Immutable;
using Care.Grains.Assets;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Devices;

[StatelessWorker(maxLocalWorkers: 16), GrainType("device-queries")]
internal sealed class DeviceQueries(CareDatabase database) : Grain, IDeviceQueries
{
    public async Task<Outcome<Document<ImmutableArray<DeviceConfiguration>>>> Configuration(string? hostname, CancellationToken cancellation)
    {
        if (Caller.Current?.Facility is not { } facility)
        {
            return Error.Denied;
        }

        var host = MiddlewareHostnameRule.Read(hostname);
        if (!host.Succeeded)
        {
            return host.Error;
        }

        await using var command = Command(database.Reads, facility, host.Value);
        var found = ImmutableArray.CreateBuilder<DeviceConfiguration>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var asset = rows.ReadState<AssetState>(1);
            found.Add(DeviceConfiguration.Of(rows.GetGuid(0), asset.Name, asset.Description, asset.AssetClass, asset.Meta));
        }

        return Document<ImmutableArray<DeviceConfiguration>>.Of(found.ToImmutable());
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Guid facility, string host)
    {
        var criteria = new Criteria().Add($"a.facility = {facility}");
        return criteria.Command(
            source,
            $"""
            select a.id, a.document
            from asset a {DeviceSql.Places}
            where {criteria.Sql} and not a.deleted and a.asset_class in ('ONVIF', 'HL7MONITOR') and a.local_ip_address <> ''
                and {DeviceSql.Host} = {criteria.Parameter(host)}
            order by a.pk
            """);
    }
}
