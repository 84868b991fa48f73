using System.Text.Json.Serialization;
using Care.Grains.Catalogues;

namespace Care.Grains.Diagnoses;

/// <summary>Reads WHO's list and checks it (contract 05, §10). A list with a fault is refused whole, as its concepts hang on each other.</summary>
public static class ConceptFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or a line of it is none; the message is a sentence that says where and why.</exception>
    public static async Task<IReadOnlyList<ConceptEntry>> Read(Stream json, CancellationToken cancellation = default) =>
        [.. (await CatalogueFile.ReadLines<Written>(json, "ICD-11", "concepts", cancellation)).Select(Checked)];

    private static ConceptEntry Checked(Written? written, int index)
    {
        var where = $"[{index}]";
        if (written is null || !ConceptId.TryParse(written.ID, out var id))
        {
            throw new InvalidDataException($"The ID of {where} is no entity of ICD-11.");
        }

        var parent = 0L;
        if (!string.IsNullOrEmpty(written.ParentId) && !ConceptId.TryParse(written.ParentId, out parent))
        {
            throw new InvalidDataException($"The parentId of {where} is no entity of ICD-11.");
        }

        return string.IsNullOrWhiteSpace(written.Label) ? throw new InvalidDataException($"The label of {where} is missing.")
            : written.ClassKind is not ("chapter" or "block" or "category")
                ? throw new InvalidDataException($"The classKind of {where} is none of chapter, block and category.")
            : new(id, written.ID!, written.Label.Trim(), written.ClassKind, parent == 0
                ? null
                : parent, written.IsLeaf, written.AverageDepth, written.IsAdoptedChild, written.BreadthValue);
    }

    private sealed record Written(
        [property: JsonPropertyName("ID")] string? ID,
        string? Label,
        string? ClassKind,
        bool IsLeaf,
        string? ParentId,
        decimal? AverageDepth,
        bool IsAdoptedChild,
        decimal? BreadthValue);
}

/// <summary>A concept as a list of ICD-11 gives it (contract 07, §9.1).</summary>
/// <param name="Id">The integer that stands for it.</param>
/// <param name="Uri">WHO's id.</param>
/// <param name="Label">Its code, where it has one, and its name.</param>
/// <param name="ClassKind">chapter, block or category.</param>
/// <param name="Parent">The id of what it is below; null for a chapter.</param>
/// <param name="IsLeaf">Nothing is below it.</param>
/// <param name="AverageDepth">WHO's figure.</param>
/// <param name="IsAdoptedChild">It is listed below a second parent.</param>
/// <param name="BreadthValue">WHO's figure.</param>
public sealed record ConceptEntry(
    long Id, string Uri, string Label, string ClassKind, long? Parent, bool IsLeaf, decimal? AverageDepth = null, bool IsAdoptedChild = false,
        decimal? BreadthValue = null);
