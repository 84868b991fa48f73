using Care.Grains.Places;
using Care.Interfaces.Places;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>Two states' worth of invented places, enough for every scope rule to have an inside and an outside.</summary>
public static class TestPlaces
{
    public const int State = 1;
    public const int District = 11;
    public const int LocalBody = 111;
    public const int Ward = 1111;

    /// <summary>Another district of the same state, with a local body of its own.</summary>
    public const int OtherDistrict = 12;
    public const int OtherLocalBody = 121;

    /// <summary>Another state, with a district and a local body of its own.</summary>
    public const int OtherState = 2;
    public const int ForeignDistrict = 21;
    public const int ForeignLocalBody = 211;

    /// <summary>The same places for silos in memory.</summary>
    internal static PlaceMap Map { get; } = new(
        [new(State, "Uttara"), new(OtherState, "Dakshina")],
        [new(District, "Nadi", State), new(OtherDistrict, "Kunnu", State), new(ForeignDistrict, "Kadal", OtherState)],
        [
            new(LocalBody, "Nadi Municipality", LocalBodyType.Municipality, "M110001", District),
            new(OtherLocalBody, "Kunnu Municipality", LocalBodyType.Municipality, "M120001", OtherDistrict),
            new(ForeignLocalBody, "Kadal Corporation", LocalBodyType.Corporation, "C210001", ForeignDistrict),
        ],
        [new(Ward, "EAST", 1, LocalBody)]);

    public static async Task Load(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            insert into place_state (id, name) values (1, 'Uttara'), (2, 'Dakshina') on conflict do nothing;
            insert into place_district (id, name, state) values (11, 'Nadi', 1), (12, 'Kunnu', 1), (21, 'Kadal', 2) on conflict do nothing;
            insert into place_local_body (id, name, body_type, localbody_code, district) values
                (111, 'Nadi Municipality', 10, 'M110001', 11), (112, 'Puzha Grama Panchayat', 1, 'G110002', 11), (121, 'Kunnu Municipality', 10, 'M120001', 12),
                (211, 'Kadal Corporation', 20, 'C210001', 21) on conflict do nothing;
            insert into place_ward (id, name, number, local_body) values (1111, 'EAST', 1, 111), (1112, 'WEST', 2, 111), (1211, 'TOP', 1,
                121) on conflict do nothing;
            """);
        await command.ExecuteNonQueryAsync();
    }
}
