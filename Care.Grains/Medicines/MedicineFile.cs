using System.Text.Json.Serialization;
using Care.Grains.Catalogues;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Medicines;

namespace Care.Grains.Medicines;

/// <summary>Reads a list of medicines (contract 06, §3). What is none is passed over, and told.</summary>
public static class MedicineFile
{
    private const int MaxName = 255;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<CatalogueFile<MedicineEntry>> Read(Stream json, CancellationToken cancellation = default) =>
        CatalogueFile.Checked<Written, MedicineEntry>(
            await CatalogueFile.ReadLines<Written>(json, "medicines", "medicines", cancellation), Checked, medicine => medicine.Name);

    private static (MedicineEntry? Entry, string? Fault) Checked(Written written)
    {
        if (Text(written.Name) is not { } name)
        {
            return (null, "has no name");
        }

        if (!Choice<MedicineType>.TryParseLabel(written.Type?.Trim().ToLowerInvariant(), out var type))
        {
            return (null, "is neither of type brand nor of type generic");
        }

        MedicineEntry medicine = new(
            name, type, Text(written.Generic), Text(written.Company), Text(written.Contents), Text(written.CimsClass),
            Text(written.AtcClassification));
        (string Name, string? Text)[] limited =
            [("name", medicine.Name), ("generic", medicine.Generic), ("company", medicine.Company), ("cims_class", medicine.CimsClass)];
        return Array.Find(limited, field => field.Text is { } text && Characters.Exceed(text, MaxName)).Name is { } tooLong
            ? (null, $"has a {tooLong} of more than {MaxName} characters")
            : (medicine, null);
    }

    /// <summary>What a field says, or null. The database keeps no null characters.</summary>
    private static string? Text(string? written) =>
        written?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;

    private sealed record Written(
        string? Name,
        string? Type,
        string? Generic,
        string? Company,
        string? Contents,
        [property: JsonPropertyName("cims_class")] string? CimsClass,
        [property: JsonPropertyName("atc_classification")] string? AtcClassification);
}
