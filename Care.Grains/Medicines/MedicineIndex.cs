using System.Collections.Frozen;
using Care.Grains.Catalogues;
using Care.Interfaces.Choices;
using Care.Interfaces.Medicines;

namespace Care.Grains.Medicines;

/// <summary>All medicines at one moment, found by their words or by id.</summary>
internal sealed class MedicineIndex
{
    /// <summary>The name counts more than what the medicine consists of and who makes it.</summary>
    private static readonly CatalogueRanking<Medicine> Ranking = new(
        medicine => CatalogueWords.Of($"{medicine.Name} {medicine.Generic} {medicine.Company}"),
        medicine => CatalogueWords.Of(medicine.Name).Count,
        medicine => medicine.Name);

    private readonly FrozenDictionary<Guid, MedicineRow> medicines;
    private readonly CatalogueIndex<Medicine> words;

    public MedicineIndex(IEnumerable<MedicineRow> all)
    {
        medicines = all.ToFrozenDictionary(medicine => medicine.View.Id);
        words = new(medicines.Values.Select(medicine => medicine.View).OrderBy(medicine => medicine.Name, StringComparer.Ordinal), Ranking);
    }

    public MedicineRow? Find(Guid id) => medicines.GetValueOrDefault(id);

    /// <summary>
    /// The medicines that bear the name, or of which every word of the query begins a word of name, generic name or maker, the nearest first.
    /// </summary>
    public IReadOnlyList<Medicine> Search(string? query, MedicineType? type, int limit) =>
        words.Search(query, limit, type is { } asked && Choice<MedicineType>.Label(asked) is var label ? medicine => medicine.Type == label : null);
}
