using Care.Grains.Places;
using Care.Interfaces.Places;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>The places of the demo system, with the keys that the client's own tests name. The rest of the state can be loaded around them.</summary>
internal static class DemoPlaces
{
    public const int Kerala = 1;
    public const int Kottayam = 5;
    public const int Ernakulam = 7;
    public const int Changanassery = 95;
    public const int ChanganasseryAnnapoorneswari = 5896;
    public const int Aluva = 20;
    public const int AluvaMana = 6276;
    public const int Aikaranad = 6;
    public const int AikaranadPazhamthottam = 15162;

    private static readonly State[] States = [new(Kerala, "Kerala")];

    private static readonly District[] Districts = [new(Kottayam, "Kottayam", Kerala), new(Ernakulam, "Ernakulam", Kerala)];

    private static readonly LocalBody[] LocalBodies =
    [
        new(Aluva, "Aluva Municipality, Ernakulam District", LocalBodyType.Municipality, "M070800", Ernakulam),
        new(Aikaranad, "Aikaranad Grama Panchayat, Ernakulam District", LocalBodyType.GramaPanchayath, "G071005", Ernakulam),
        new(704, "Poothrikka Grama Panchayat, Ernakulam District", LocalBodyType.GramaPanchayath, "G071001", Ernakulam),
        new(12, "Alangad Block Panchayat, Ernakulam District", LocalBodyType.BlockPanchayath, "B070200", Ernakulam),
        new(25, "Amballoor Grama Panchayat, Ernakulam District", LocalBodyType.GramaPanchayath, "G070905", Ernakulam),
        new(32, "Angamaly Block Panchayat, Ernakulam District", LocalBodyType.BlockPanchayath, "B070300", Ernakulam),
        new(Changanassery, "Changanassery Municipality, Kottayam District", LocalBodyType.Municipality, "M050300", Kottayam),
        new(8, "Akalakunnam Grama Panchayat, Kottayam District", LocalBodyType.GramaPanchayath, "G050701", Kottayam),
        new(47, "Arpookara Grama Panchayat, Kottayam District", LocalBodyType.GramaPanchayath, "G050304", Kottayam),
        new(56, "Athirampuzha Grama Panchayat, Kottayam District", LocalBodyType.GramaPanchayath, "G050303", Kottayam),
        new(66, "Ayarkunnam Grama Panchayat, Kottayam District", LocalBodyType.GramaPanchayath, "G050801", Kottayam),
        new(68, "Aymanam Grama Panchayat, Kottayam District", LocalBodyType.GramaPanchayath, "G050302", Kottayam),
    ];

    private static readonly Ward[] Wards =
    [
        new(AluvaMana, "MANA", 4, Aluva),
        new(5341, "KURAKKANNI", 33, Aluva),
        new(AikaranadPazhamthottam, "PAZHAMTHOTTAM", 1, Aikaranad),
        new(8279, "MANAYATHUPEEDIKA", 14, Aikaranad),
        new(15100, "THAMMANIMATTOM", 7, 704),
        new(17847, "MALAYORAM", 15, 704),
        new(ChanganasseryAnnapoorneswari, "ANNAPOORNESWARI TEMPLE", 2, Changanassery),
        new(6054, "FATHIMAPURAM SOUTH", 17, Changanassery),
        new(2100, "RAILWAY STATION", 11, Changanassery),
        new(18268, "S B HIGH SCHOOL", 7, Changanassery),
    ];

    /// <summary>Adds what is missing.</summary>
    /// <exception cref="CommandException">The keys belong to other places, as they do where a state was loaded before.</exception>
    public static async Task Load(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Add(connection, "place_state (id, name) select * from unnest($1, $2)", Keys(States, place => place.Id), Texts(States, place => place.Name));
        await Add(
            connection,
            "place_district (id, name, state) select * from unnest($1, $2, $3)",
            Keys(Districts, place => place.Id),
            Texts(Districts, place => place.Name),
            Keys(Districts, place => place.State));
        await Add(
            connection,
            "place_local_body (id, name, body_type, localbody_code, district) select * from unnest($1, $2, $3, $4, $5)",
            Keys(LocalBodies, place => place.Id),
            Texts(LocalBodies, place => place.Name),
            Keys(LocalBodies, place => (int)place.BodyType),
            Texts(LocalBodies, place => place.LocalbodyCode!),
            Keys(LocalBodies, place => place.District));
        await Add(
            connection,
            "place_ward (id, name, number, local_body) select * from unnest($1, $2, $3, $4)",
            Keys(Wards, place => place.Id),
            Texts(Wards, place => place.Name),
            Keys(Wards, place => place.Number),
            Keys(Wards, place => place.LocalBody));
        await Check(connection);
        await using var goOn = new NpgsqlCommand(PlaceKeys.GoOn, connection);
        await goOn.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static async Task Add(NpgsqlConnection connection, string rows, params NpgsqlParameter[] columns)
    {
        await using var command = new NpgsqlCommand($"insert into {rows} on conflict do nothing", connection);
        command.Parameters.AddRange(columns);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Check(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            """
            select count(*) from unnest($1, $2) v (id, name) join place_state using (id, name)
            union all
            select count(*) from unnest($3, $4) v (id, name) join place_district using (id, name)
            union all
            select count(*) from unnest($5, $6) v (id, name) join place_local_body using (id, name)
            union all
            select count(*) from unnest($7, $8) v (id, name) join place_ward using (id, name)
            """,
            connection);
        NpgsqlParameter[] names =
        [
            Keys(States, place => place.Id), Texts(States, place => place.Name),
            Keys(Districts, place => place.Id), Texts(Districts, place => place.Name),
            Keys(LocalBodies, place => place.Id), Texts(LocalBodies, place => place.Name),
            Keys(Wards, place => place.Id), Texts(Wards, place => place.Name),
        ];
        command.Parameters.AddRange(names);
        var found = 0L;
        await using var counts = await command.ExecuteReaderAsync();
        while (await counts.ReadAsync())
        {
            found += counts.GetInt64(0);
        }

        if (found < States.Length + Districts.Length + LocalBodies.Length + Wards.Length)
        {
            throw new CommandException("The demo's places have keys of their own, and other places have them here: load the demo into an empty database, and a state's places after it.");
        }
    }

    private static NpgsqlParameter<int[]> Keys<T>(T[] places, Func<T, int> key) => new() { TypedValue = [.. places.Select(key)] };

    private static NpgsqlParameter<string[]> Texts<T>(T[] places, Func<T, string> text) => new() { TypedValue = [.. places.Select(text)] };
}
