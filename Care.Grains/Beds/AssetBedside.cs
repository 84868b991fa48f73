using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Beds;

/// <summary>
/// Who lies in the bed that an asset stands at, or belongs to (contract 05, §4.7). Read where it is written: a round is filed by it a moment later.
/// </summary>
internal sealed class AssetBedside(CareDatabase database)
{
    /// <summary>
    /// The bed of the newest open stay that has the asset, or whose bed has it; the consultation whose bed that stay is; its patient. Null for what there is
    /// none of.
    /// </summary>
    /// <param name="asset">The asset.</param>
    public async Task<(Guid? Bed, Guid? Consultation, Guid? Patient)> StayAt(Guid asset)
    {
        await using var command = database.State.CreateCommand(
            """
            select s.bed, c.id, c.patient
            from
            (
                select s.id, s.bed from consultation_bed s
                where s.end_date is null and not s.deleted
                    and (s.id in (select x.stay from consultation_bed_asset x where x.asset = $1)
                        or s.bed in (select l.bed from asset_bed l where l.asset = $1 and not l.deleted))
                order by s.created_date desc, s.pk desc limit 1
            ) s
            left join lateral
            (
                select c.id, c.patient from consultation c join patient p on p.id = c.patient and p.is_active
                where c.current_bed = s.id and not c.deleted
                order by c.created_date desc, c.pk desc limit 1
            ) c on true
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = asset });
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? ((Guid?)row.GetGuid(0), await Nullable(row, 1), await Nullable(row, 2)) : default;
    }

    /// <summary>What stands at a bed, of the location that the asset is in, and whose preset's name contains a text.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="bed">The bed.</param>
    /// <param name="preset">The text, in any case.</param>
    public async Task<IReadOnlyList<AssetBedRow>> Presets(Guid asset, Guid bed, string preset)
    {
        await using var command = database.State.CreateCommand(
            $"""
            select {BedSql.Link}
            from asset_bed l
            where l.bed = $2 and not l.deleted and l.document -> 'meta' ->> 'preset_name' ilike $3
                and l.asset in (select a.id from asset a join asset o on o.current_location = a.current_location where o.id = $1 and not a.deleted)
            order by l.pk
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = asset });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = bed });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = LikePattern.Containing(preset) });
        List<AssetBedRow> found = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(JsonSerializer.Deserialize<AssetBedRow>(rows.GetFieldValue<byte[]>(0), StateJson.Options)!);
        }

        return found;
    }

    private static async ValueTask<Guid?> Nullable(NpgsqlDataReader row, int column) => await row.IsDBNullAsync(column) ? null : row.GetGuid(column);
}
