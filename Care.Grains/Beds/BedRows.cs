using System.Text.Json;
using Care.Grains.Assets;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Npgsql;

namespace Care.Grains.Beds;

/// <summary>A bed as it was read for showing it.</summary>
internal sealed record BedRow(Guid Id, BedState State, bool IsOccupied = false);

/// <summary>A link between an asset and a bed as it was read for showing it.</summary>
internal sealed record AssetBedRow(Guid Id, AssetBedState State, AssetRow Asset, BedRow Bed);

/// <summary>A preset as it was read for showing it, with its link.</summary>
internal sealed record CameraPresetRow(Guid Id, CameraPresetState State, AssetBedRow Link);

/// <summary>A stay as it was read for showing it, with its bed and the live assets that are assigned to it.</summary>
internal sealed record StayRow(Guid Id, ConsultationBedState State, BedRow Bed, IReadOnlyList<AssetRow> Assets);

/// <summary>Rows of beds, stays and links, read where grains write: to show one and to decide.</summary>
internal interface IBedRows
{
    /// <summary>Whether somebody lies in a bed.</summary>
    Task<bool> IsOccupied(Guid bed);

    /// <summary>The stays in beds that are open or end at an instant or later, and all stays of a consultation, as they were entered.</summary>
    /// <param name="beds">The beds.</param>
    /// <param name="from">The instant.</param>
    /// <param name="consultation">The consultation; null for no more than the beds.</param>
    Task<IReadOnlyList<BedStay>> Stays(Guid[] beds, DateTimeOffset from, Guid? consultation);

    /// <summary>A stay with its bed and its assets.</summary>
    Task<StayRow?> Stay(Guid stay);

    /// <summary>A link with its asset and its bed.</summary>
    Task<AssetBedRow?> Link(Guid link);

    /// <summary>The live links of a bed or an asset.</summary>
    Task<IReadOnlyList<Guid>> LinksOf(Guid bedOrAsset);

    /// <summary>Whether an asset stands at a bed.</summary>
    Task<bool> IsLinked(Guid asset, Guid bed);

    /// <summary>The live presets of the camera of a link.</summary>
    Task<IReadOnlyList<Guid>> PresetsOf(Guid link);

    /// <summary>Whether a bed of a location has one of the names.</summary>
    Task<bool> HasName(Guid location, string[] names);
}

/// <summary>Reads them from PostgreSQL.</summary>
internal sealed class SqlBedRows(CareDatabase database) : IBedRows
{
    public async Task<bool> IsOccupied(Guid bed)
    {
        await using var command =
            database.State.CreateCommand("select exists (select from consultation_bed s where s.bed = $1 and s.end_date is null and not s.deleted)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = bed });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<BedStay>> Stays(Guid[] beds, DateTimeOffset from, Guid? consultation)
    {
        await using var command = database.State.CreateCommand(
            """
            select s.id, s.document from consultation_bed s
            where not s.deleted and (s.bed = any($1) and (s.end_date is null or s.end_date >= $2) or s.consultation = $3)
            order by s.pk
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = beds });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = from.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter { Value = consultation is { } whose ? whose : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        List<BedStay> stays = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (id, state) = rows.ReadStored<ConsultationBedState>();
            stays.Add(state.Stay(id));
        }

        return stays;
    }

    public Task<StayRow?> Stay(Guid stay) => One<StayRow>($"select {BedSql.Stay} from consultation_bed s where s.id = $1", stay);

    public Task<AssetBedRow?> Link(Guid link) => One<AssetBedRow>($"select {BedSql.Link} from asset_bed l where l.id = $1", link);

    public Task<IReadOnlyList<Guid>> LinksOf(Guid bedOrAsset) =>
        Ids("select l.id from asset_bed l where (l.bed = $1 or l.asset = $1) and not l.deleted", bedOrAsset);

    public Task<IReadOnlyList<Guid>> PresetsOf(Guid link) => Ids("select p.id from camera_preset p where p.asset_bed = $1 and not p.deleted", link);

    public async Task<bool> IsLinked(Guid asset, Guid bed)
    {
        await using var command = database.State.CreateCommand("select exists (select from asset_bed l where l.asset = $1 and l.bed = $2 and not l.deleted)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = asset });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = bed });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public async Task<bool> HasName(Guid location, string[] names)
    {
        await using var command = database.State.CreateCommand(
            "select exists (select from bed b where b.location = $1 and lower(b.name) in (select lower(n) from unnest($2) n) and not b.deleted)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = location });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = names });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task<T?> One<T>(string sql, Guid id)
        where T : class
    {
        await using var command = database.State.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync() ? JsonSerializer.Deserialize<T>(rows.GetFieldValue<byte[]>(0), StateJson.Options) : null;
    }

    private async Task<IReadOnlyList<Guid>> Ids(string sql, Guid id)
    {
        await using var command = database.State.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        List<Guid> found = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetGuid(0));
        }

        return found;
    }
}

/// <summary>What is read of beds, stays and links to show them, alike wherever they are shown.</summary>
internal static class BedSql
{
    /// <summary>Of <c>bed b</c>, as beds are named inside other answers: a <see cref="BedRow"/>.</summary>
    public const string Bed = "jsonb_build_object('id', b.id, 'state', b.document)";

    /// <summary>Whether somebody lies in <c>bed b</c>.</summary>
    public const string IsOccupied = "exists (select from consultation_bed o where o.bed = b.id and o.end_date is null and not o.deleted)";

    /// <summary>Of <c>consultation_bed s</c>: a <see cref="StayRow"/>.</summary>
    public const string Stay =
        $"""
        jsonb_build_object('id', s.id, 'state', s.document,
            'bed', (select {Bed} from bed b where b.id = s.bed),
            'assets', (select coalesce(jsonb_agg({AssetSql.Named} order by array_position(s.assets, a.id)), '[]') from asset a where a.id = any(s.assets)
                and not a.deleted))
        """;

    /// <summary>Of <c>asset_bed l</c>: an <see cref="AssetBedRow"/>.</summary>
    public const string Link =
        $"""
        jsonb_build_object('id', l.id, 'state', l.document,
            'asset', (select {AssetSql.Named} from asset a where a.id = l.asset),
            'bed', (select {Bed} from bed b where b.id = l.bed))
        """;
}
