using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Npgsql;

namespace Care.Grains.Assets;

/// <summary>An asset as it was read for showing it.</summary>
/// <param name="Id">The asset.</param>
/// <param name="State">Its state.</param>
/// <param name="LastService">The last service record, or null.</param>
/// <param name="LatestStatus">How it was found last, or null.</param>
internal sealed record AssetRow(Guid Id, AssetState State, Stored<AssetServiceState>? LastService = null, AvailabilityStatus? LatestStatus = null);

/// <summary>Rows of assets, read where grains write: to show one and to decide.</summary>
internal interface IAssetRows
{
    /// <summary>An asset with its last service and whether it is available.</summary>
    Task<AssetRow?> Asset(Guid asset);

    /// <summary>
    /// The name of another device of a facility that is reached at the same address through the same middleware; null for none (contract 03, §9.5, A5).
    /// </summary>
    Task<string?> AtAddress(Guid asset, Guid facility, string host, string address);

    /// <summary>The locations and assets that a facility has, whatever they are doing.</summary>
    Task<(IReadOnlyList<Guid> Locations, IReadOnlyList<Guid> Assets)> OfFacility(Guid facility);
}

/// <summary>Reads them from PostgreSQL.</summary>
internal sealed class SqlAssetRows(CareDatabase database) : IAssetRows
{
    /// <summary>How many rows of a facility are read at a time.</summary>
    private const int MaxRows = 500;

    public async Task<AssetRow?> Asset(Guid asset)
    {
        await using var command = database.State.CreateCommand($"select {AssetSql.Whole} from asset a where a.id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = asset });
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync() ? JsonSerializer.Deserialize<AssetRow>(rows.GetFieldValue<byte[]>(0), StateJson.Options) : null;
    }

    public async Task<string?> AtAddress(Guid asset, Guid facility, string host, string address)
    {
        await using var command = database.State.CreateCommand(
            """
            select a.name
            from asset a
            join asset_location l on l.id = a.current_location
            join facility f on f.id = a.facility
            where a.facility = $1 and a.local_ip_address = $2 and a.id <> $3 and not a.deleted and a.asset_class in ('ONVIF', 'HL7MONITOR')
                and coalesce(nullif(a.middleware_hostname, ''), nullif(l.middleware_address, ''), f.document ->> 'middleware_address') = $4
            order by a.pk limit 1
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = facility });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = address });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = asset });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = host });
        return (string?)await command.ExecuteScalarAsync();
    }

    public async Task<(IReadOnlyList<Guid> Locations, IReadOnlyList<Guid> Assets)> OfFacility(Guid facility) =>
        (await Ids("select l.id from asset_location l where l.facility = $1 and not l.deleted limit $2", facility),
            await Ids("select a.id from asset a where a.facility = $1 and not a.deleted limit $2", facility));

    private async Task<IReadOnlyList<Guid>> Ids(string sql, Guid facility)
    {
        await using var command = database.State.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = facility });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = MaxRows });
        List<Guid> found = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetGuid(0));
        }

        return found;
    }
}

/// <summary>What is read of <c>asset a</c> to show it, alike wherever it is shown: an object that is an <see cref="AssetRow"/>.</summary>
internal static class AssetSql
{
    /// <summary>Without whether it is available, as assets are named inside other answers.</summary>
    public const string Named =
        """
        jsonb_build_object('id', a.id, 'state', a.document, 'last_service',
            (select jsonb_build_object('id', v.id, 'state', v.document) from asset_service v where v.id = a.last_service and not v.deleted))
        """;

    /// <summary>With whether it is available.</summary>
    public const string Whole =
        """
        jsonb_build_object('id', a.id, 'state', a.document, 'last_service',
            (select jsonb_build_object('id', v.id, 'state', v.document) from asset_service v where v.id = a.last_service and not v.deleted),
            'latest_status', (select r.status from availability_record r where r.linked_id = a.id order by r.pk desc limit 1))
        """;
}
