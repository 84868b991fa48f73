using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Places;

/// <summary>
/// Adds the places of a file to those that are there, all of them or none. What is there already stays as it is, with its key. The silos hear of it from the
/// tables' own triggers.
/// </summary>
public static class PlaceLoader
{
    // Two who load at once do so one after the other: the second finds what the first has added.
    private const string Prepare =
        """
        lock table place_state in share row exclusive mode;
        create temporary table file_body (entry integer primary key, district text, name text, body_type integer, localbody_code text) on commit drop;
        create temporary table file_ward (body integer, name text, number integer) on commit drop;
        """;

    private const string AddState =
        """
        insert into place_state (name) select $1 where not exists (select from place_state where name = $1)
        """;

    // A key is drawn from the sequence even for a row that turns out to be there, so rows that are there are left out before.
    private const string AddDistricts =
        """
        insert into place_district (name, state)
        select distinct f.district, s.id
        from file_body f join place_state s on s.name = $1
        where not exists (select from place_district d where d.state = s.id and d.name = f.district)
        order by 1
        """;

    private const string AddLocalBodies =
        """
        insert into place_local_body (name, body_type, localbody_code, district)
        select f.name, f.body_type, f.localbody_code, d.id
        from file_body f join place_state s on s.name = $1 join place_district d on d.state = s.id and d.name = f.district
        where not exists (select from place_local_body b where b.district = d.id and b.body_type = f.body_type and b.name = f.name)
        order by f.entry
        """;

    private const string AddWards =
        """
        insert into place_ward (name, number, local_body)
        select w.name, w.number, b.id
        from file_ward w
        join file_body f on f.entry = w.body
        join place_state s on s.name = $1
        join place_district d on d.state = s.id and d.name = f.district
        join place_local_body b on b.district = d.id and b.body_type = f.body_type and b.name = f.name
        where not exists (select from place_ward p where p.local_body = b.id and p.name = w.name and p.number = w.number)
        order by w.body, w.number, w.name
        """;

    /// <summary>Adds what is missing.</summary>
    /// <returns>How many places were added.</returns>
    public static async Task<PlaceCounts> Load(NpgsqlDataSource database, PlaceFile file, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(Prepare);
        await Run(PlaceKeys.GoOn);
        await CopyLocalBodies(connection, file, cancellation);
        await CopyWards(connection, file, cancellation);
        await Run("analyze file_body, file_ward");
        await Run(AddState, file.State);
        var added = new PlaceCounts(await Run(AddDistricts, file.State), await Run(AddLocalBodies, file.State), await Run(AddWards, file.State));
        await transaction.CommitAsync(cancellation);
        return added;

        async Task<int> Run(string sql, params string[] parameters)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            command.Parameters.AddRange(parameters.Select(parameter => new NpgsqlParameter<string> { TypedValue = parameter }).ToArray());
            return await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task CopyLocalBodies(NpgsqlConnection connection, PlaceFile file, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy file_body (entry, district, name, body_type, localbody_code) from stdin (format binary)", cancellation);
        foreach (var (entry, body) in file.LocalBodies.Index())
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(entry, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(body.District, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(body.Name, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync((int)body.Type, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(body.Code, NpgsqlDbType.Text, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task CopyWards(NpgsqlConnection connection, PlaceFile file, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy file_ward (body, name, number) from stdin (format binary)", cancellation);
        foreach (var (entry, body) in file.LocalBodies.Index())
        {
            foreach (var ward in body.Wards)
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(entry, NpgsqlDbType.Integer, cancellation);
                await copy.WriteAsync(ward.Name, NpgsqlDbType.Text, cancellation);
                await copy.WriteAsync(ward.Number, NpgsqlDbType.Integer, cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }
}

/// <summary>How many places of each kind.</summary>
public readonly record struct PlaceCounts(long Districts, long LocalBodies, long Wards);
