using Care.Grains.Places;
using Care.Interfaces.Demo;
using Care.Interfaces.Places;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>The places of the demo system, with the keys that the client's own tests name. The rest of the state can be loaded around them.</summary>
internal static class DemoPlaces
{
    public const int Kerala = DemoExamples.State;
    public const int Kottayam = 5;
    public const int Ernakulam = DemoExamples.District;
    public const int Changanassery = 95;
    public const int ChanganasseryAnnapoorneswari = 5896;
    public const int Aluva = DemoExamples.LocalBody;
    public const int AluvaMana = DemoExamples.Ward;
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
        if (!await KeyedPlaces.Add(database, States, Districts, LocalBodies, Wards))
        {
            throw new CommandException(
                "The demo's places have keys of their own, and other places have them here: load the demo into an empty database, and a state's places after "
                    + "it.");
        }
    }
}
