using Npgsql;

namespace Care.Grains.Places;

/// <summary>The district that whoever belongs to none in particular is put into: the first that was loaded.</summary>
public static class FirstDistrict
{
    /// <summary>Its key and its state's; both null where no places are loaded.</summary>
    public static async Task<(int? District, int? State)> Of(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select id, state from place_district order by id limit 1");
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? (row.GetInt32(0), row.GetInt32(1)) : (null, null);
    }
}
