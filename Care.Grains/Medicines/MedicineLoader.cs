using Care.Grains.Catalogues;
using Care.Interfaces.Choices;
using Care.Interfaces.Medicines;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Medicines;

/// <summary>Adds the medicines of a list to those that are there, all of them or none; what bears the name of one stays as it is.</summary>
public static class MedicineLoader
{
    private static readonly CatalogueTable<MedicineEntry> Table = new(
        "medicine",
        "name",
        Rewrites: false,
        new("name", NpgsqlDbType.Text, medicine => medicine.Name),
        new("type", NpgsqlDbType.Text, medicine => Choice<MedicineType>.Label(medicine.Type)),
        new("generic", NpgsqlDbType.Text, medicine => medicine.Generic),
        new("company", NpgsqlDbType.Text, medicine => medicine.Company),
        new("contents", NpgsqlDbType.Text, medicine => medicine.Contents),
        new("cims_class", NpgsqlDbType.Text, medicine => medicine.CimsClass),
        new("atc_classification", NpgsqlDbType.Text, medicine => medicine.AtcClassification));

    /// <summary>Adds what is missing.</summary>
    /// <param name="database">The database.</param>
    /// <param name="list">The medicines.</param>
    /// <param name="known">The ids of those that are to have one of the caller's choice, by name.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static Task<CatalogueCounts> Load(
        NpgsqlDataSource database,
        IReadOnlyList<MedicineEntry> list,
        IReadOnlyDictionary<string, Guid>? known = null,
        CancellationToken cancellation = default) =>
        CatalogueLoad.Load(database, Table with { Known = known }, list, cancellation);
}
