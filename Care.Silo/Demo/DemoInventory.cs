using Care.Grains.Inventory;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>What the facilities of a demo system keep in stock: what the client takes for granted, keys included (contract 02, §12).</summary>
internal static class DemoInventory
{
    public const int Ppe = 1;
    public const int IvFluid = 2;
    public const int LiquidOxygen = 3;
    public const int DTypeCylinder = 4;
    public const int BTypeCylinder = 5;
    public const int CTypeCylinder = 6;
    public const int GaseousOxygen = 7;

    public const int Items = 1;
    public const int Dozen = 2;
    public const int Cylinders = 4;
    public const int CubicMeter = 7;

    private static readonly InventoryList List = new(
        ["Items", "Dozen", "Kilo Litre", "Cylinders", "kg", "gram", "Cubic Meter"],
        ["Safety", "Medical", "Food"],
        [
            new("PPE", "Items", ["Items", "Dozen"], ["Safety", "Medical"], 150),
            new("IV Fluid 500 ml", "Items", ["Items", "Dozen"], ["Medical"], 2),
            new("Liquid Oxygen", "Cubic Meter", ["Cubic Meter"], ["Medical"], 10),
            new("Jumbo D Type Oxygen Cylinder", "Cylinders", ["Cylinders"], [], 100),
            new("B Type Oxygen Cylinder", "Cylinders", ["Cylinders"], [], 100),
            new("C Type Oxygen Cylinder", "Cylinders", ["Cylinders"], [], 100),
            new("Gaseous Oxygen", "Cubic Meter", ["Cubic Meter"], ["Medical"], 10),
        ],
        [new("kg", "gram", 1000), new("Dozen", "Items", 12)]);

    /// <summary>Adds what is missing.</summary>
    public static Task Load(NpgsqlDataSource database) => InventoryLoader.Load(database, List);
}
