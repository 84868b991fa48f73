using Care.Grains.Medicines;
using Care.Interfaces.Medicines;
using Npgsql;

namespace Care.Tests.Servers;

/// <summary>The medicines that every test finds.</summary>
internal static class TestMedicines
{
    public static readonly Guid Paracetamol = Guid.Parse("6d3e2c51-0a4c-4c0e-8d1f-5a0f6b0e7a01");

    public static readonly Guid Ibuprofen = Guid.Parse("6d3e2c51-0a4c-4c0e-8d1f-5a0f6b0e7a02");

    public static readonly Guid Panadol = Guid.Parse("6d3e2c51-0a4c-4c0e-8d1f-5a0f6b0e7a03");

    /// <summary>Loaded as an operator loads them, and then given ids that tests can name.</summary>
    public static async Task Load(NpgsqlDataSource database)
    {
        await MedicineLoader.Load(database,
        [
            new("Paracetamol", MedicineType.Generic),
            new("Ibuprofen", MedicineType.Generic),
            new("PANADOL", MedicineType.Brand, "Paracetamol", "GSK", "Paracetamol 500 mg", "Analgesics", "N02BE01"),
        ]);
        await using var command = database.CreateCommand(
            """
            update medicine m set id = v.id from unnest($1::uuid[], $2::text[]) v (id, name) where m.name = v.name
            """);
        command.Parameters.Add(new() { Value = (Guid[])[Paracetamol, Ibuprofen, Panadol] });
        command.Parameters.Add(new() { Value = (string[])["Paracetamol", "Ibuprofen", "PANADOL"] });
        await command.ExecuteNonQueryAsync();
    }
}
