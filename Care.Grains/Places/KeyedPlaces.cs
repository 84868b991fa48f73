using Care.Interfaces.Places;
using Npgsql;

namespace Care.Grains.Places;

/// <summary>Adds places that bring keys of their own, to a database that holds no others with these keys.</summary>
public static class KeyedPlaces
{
    /// <summary>Adds what is missing, all of it or nothing.</summary>
    /// <returns>False when the keys belong to other places here; nothing was added then.</returns>
    public static async Task<bool> Add(
        NpgsqlDataSource database,
        IReadOnlyList<State> states,
        IReadOnlyList<District> districts,
        IReadOnlyList<LocalBody> localBodies,
        IReadOnlyList<Ward> wards)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Insert(connection, "place_state (id, name) select * from unnest($1, $2)", Keys(states, place => place.Id), Texts(states, place => place.Name));
        await Insert(
            connection,
            "place_district (id, name, state) select * from unnest($1, $2, $3)",
            Keys(districts, place => place.Id),
            Texts(districts, place => place.Name),
            Keys(districts, place => place.State));
        await Insert(
            connection,
            "place_local_body (id, name, body_type, localbody_code, district) select * from unnest($1, $2, $3, $4, $5)",
            Keys(localBodies, place => place.Id),
            Texts(localBodies, place => place.Name),
            Keys(localBodies, place => (int)place.BodyType),
            Texts(localBodies, place => place.LocalbodyCode!),
            Keys(localBodies, place => place.District));
        await Insert(
            connection,
            "place_ward (id, name, number, local_body) select * from unnest($1, $2, $3, $4)",
            Keys(wards, place => place.Id),
            Texts(wards, place => place.Name),
            Keys(wards, place => place.Number),
            Keys(wards, place => place.LocalBody));
        var there = await Count(
            connection,
            [
                Keys(states, place => place.Id), Texts(states, place => place.Name),
                Keys(districts, place => place.Id), Texts(districts, place => place.Name),
                Keys(localBodies, place => place.Id), Texts(localBodies, place => place.Name),
                Keys(wards, place => place.Id), Texts(wards, place => place.Name),
            ]);
        if (there < states.Count + districts.Count + localBodies.Count + wards.Count)
        {
            return false;
        }

        await using var goOn = new NpgsqlCommand(PlaceKeys.GoOn, connection);
        await goOn.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return true;
    }

    private static async Task Insert(NpgsqlConnection connection, string rows, params NpgsqlParameter[] columns)
    {
        await using var command = new NpgsqlCommand($"insert into {rows} on conflict do nothing", connection);
        command.Parameters.AddRange(columns);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many of the places are there, under their keys and by their names.</summary>
    private static async Task<long> Count(NpgsqlConnection connection, NpgsqlParameter[] places)
    {
        await using var command = new NpgsqlCommand(
            """
            select (select count(*) from unnest($1, $2) v (id, name) join place_state using (id, name))
                + (select count(*) from unnest($3, $4) v (id, name) join place_district using (id, name))
                + (select count(*) from unnest($5, $6) v (id, name) join place_local_body using (id, name))
                + (select count(*) from unnest($7, $8) v (id, name) join place_ward using (id, name))
            """,
            connection);
        command.Parameters.AddRange(places);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static NpgsqlParameter<int[]> Keys<T>(IReadOnlyList<T> places, Func<T, int> key) => new() { TypedValue = [.. places.Select(key)] };

    private static NpgsqlParameter<string[]> Texts<T>(IReadOnlyList<T> places, Func<T, string> text) => new() { TypedValue = [.. places.Select(text)] };
}

/// <summary>The keys of places. They are drawn from sequences, except where somebody has given them by hand.</summary>
internal static class PlaceKeys
{
    /// <summary>Lets the sequences go on after the highest keys there are. To be run with the tables locked, or by the only writer.</summary>
    public const string GoOn =
        """
        select setval('place_state_id_seq', h.id) from (select max(id) as id from place_state) h, place_state_id_seq s where h.id >= s.last_value;
        select setval('place_district_id_seq', h.id) from (select max(id) as id from place_district) h, place_district_id_seq s where h.id >= s.last_value;
        select setval('place_local_body_id_seq', h.id) from (select max(id) as id from place_local_body) h, place_local_body_id_seq s
            where h.id >= s.last_value;
        select setval('place_ward_id_seq', h.id) from (select max(id) as id from place_ward) h, place_ward_id_seq s where h.id >= s.last_value;
        """;
}
