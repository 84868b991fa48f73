using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Npgsql;

namespace Care.Grains.Beds;

/// <summary>Reads them from PostgreSQL.</summary>
public sealed class SqlBedRows(CareDatabase database) : IBedRows
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
