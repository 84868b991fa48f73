using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Medicines;
using Npgsql;

namespace Care.Grains.Medicines;

/// <summary>The medicines of the catalogue as this silo knows them.</summary>
internal sealed class MedicineDirectory : Catalogue<MedicineIndex>
{
    public MedicineDirectory(CareDatabase database, ChangeFeed changes)
        : base(database, changes, "medicines")
    {
    }

    /// <summary>Fixed medicines, for the in-memory test cluster.</summary>
    public MedicineDirectory(MedicineIndex medicines)
        : base(medicines)
    {
    }

    /// <summary>The error of a medicine that the catalogue does not have.</summary>
    public static Error NotFound { get; } = Error.NotFound("MedibaseMedicine");

    protected override async Task<MedicineIndex> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select id, pk, name, type, generic, company, contents, cims_class, atc_classification, created_date, modified_date from medicine", connection);
        List<MedicineRow> medicines = [];
        // Tens of thousands name a few hundred makers and substances: each text is held once.
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            medicines.Add(new(rows.GetInt32(1), new Medicine
            {
                Id = rows.GetGuid(0),
                ExternalId = rows.GetGuid(0),
                Name = rows.GetString(2),
                Type = Text(3)!,
                Generic = Text(4),
                Company = Text(5),
                Contents = Text(6),
                CimsClass = Text(7),
                AtcClassification = Text(8),
                CreatedDate = rows.GetFieldValue<DateTimeOffset>(9),
                ModifiedDate = rows.GetFieldValue<DateTimeOffset>(10),
            }));
        }

        return new MedicineIndex(medicines);

        string? Text(int column)
        {
            if (rows.IsDBNull(column))
            {
                return null;
            }

            var text = rows.GetString(column);
            return texts.TryGetValue(text, out var held) ? held : texts[text] = text;
        }
    }
}
