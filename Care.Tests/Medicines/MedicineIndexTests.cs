using Care.Grains.Medicines;
using Care.Interfaces.Medicines;
using Care.Tests.Framework;

namespace Care.Tests.Medicines;

/// <summary>Which medicines a search finds, and in which order (contract 06, §3).</summary>
public sealed class MedicineIndexTests
{
    private static readonly MedicineIndex Index = Of(
        ("DOLOLUP", null, null), ("DOLO", "Paracetamol", "Micro"), ("DOLO COLD", "Paracetamol + phenylephrine", "Micro"), ("paracetamol", null, null),
        ("PANADOL", "paracetamol", "GSK"), ("PANADOL EXTRA", "paracetamol + caffeine", "GSK"), ("Co-trimoxazole", null, null),
        ("SEPTRAN", "co-trimoxazole", "GSK"), ("Épinal", "adrenaline", "Bühler"), ("Vitamin B12", "cyanocobalamin", null),
        ("Zoledronic acid 4 mg", "zoledronic acid", "Sun"));

    [Theory]
    [InlineData("dolo", "DOLO|DOLO COLD|DOLOLUP")]
    [InlineData("pAraCetAmoL", "paracetamol|DOLO|PANADOL|DOLO COLD|PANADOL EXTRA")]
    [InlineData("panadol paracetamol", "PANADOL|PANADOL EXTRA")]
    [InlineData("paracetamol panadol gsk", "PANADOL|PANADOL EXTRA")]
    [InlineData("para caff gs pan", "PANADOL EXTRA")]
    [InlineData("co-trimoxazole", "Co-trimoxazole|SEPTRAN")]
    [InlineData("trimox", "Co-trimoxazole|SEPTRAN")]
    [InlineData("epinal", "Épinal")]
    [InlineData("ÉPINAL buhler", "Épinal")]
    [InlineData("b12", "Vitamin B12")]
    [InlineData("z", "Zoledronic acid 4 mg")]
    [InlineData("acid 4", "Zoledronic acid 4 mg")]
    [InlineData("amol", "")]
    [InlineData("panadol ibuprofen", "")]
    public void The_name_itself_comes_first_then_what_begins_with_it_then_other_words(string query, string names) =>
        Assert.Equal(names, string.Join('|', Index.Search(query, null, 30).Select(medicine => medicine.Name)));

    [Fact]
    public void Only_the_type_that_is_asked_for_is_found_and_without_a_query_any()
    {
        Assert.Equal(["PANADOL", "PANADOL EXTRA"], Index.Search("panadol", MedicineType.Brand, 30).Select(medicine => medicine.Name));
        Assert.Empty(Index.Search("panadol", MedicineType.Generic, 30));
        Assert.Equal(3, Index.Search(null, MedicineType.Generic, 30).Count);
        Assert.Equal(2, Index.Search("", null, 2).Count);
        Assert.Equal(11, Index.Search(" - ", null, 30).Count);
    }

    [Fact]
    public void A_medicine_is_called_by_all_that_is_known_of_it()
    {
        Assert.Equal("PANADOL - paracetamol - GSK", Row("PANADOL", "paracetamol", "GSK").Display);
        Assert.Equal("paracetamol", Row("paracetamol", null, "").Display);
    }

    [Fact]
    public async Task A_search_in_100_000_medicines_takes_less_than_20_ms()
    {
        string[] syllables =
            ["ra", "mi", "to", "pri", "lol", "ce", "fo", "xim", "azo", "le", "vas", "ta", "tin", "am", "lo", "di", "pine", "clo", "pid", "ogrel", "ne", "ur"];
        string[] makers = [.. Enumerable.Range(0, 300).Select(n => $"{Word(n * 7)} Pharma")];
        var generics = Enumerable.Range(0, 2_000).Select(Word).ToArray();
        var index = new MedicineIndex(Enumerable.Range(0, 100_000).Select(n => Row(
            $"{Word(n)}{Word(n / 97)} {n % 50 * 5} mg", n % 5 == 0 ? $"{generics[n % 2_000]} + {generics[n / 3 % 2_000]}" : generics[n % 2_000],
            makers[n % 300])));
        string[] queries = ["", "a", "r", "ra", "mg", "pharma", "ram", "rami to", "pharma mg r", generics[7], $"{generics[9]} {makers[9]}", "nothing"];
        foreach (var query in queries)
        {
            foreach (var type in (MedicineType?[])[null, MedicineType.Generic])
            {
                await BestTime.IsBelow(TimeSpan.FromMilliseconds(20), $"\"{query}\" {type}", () => _ = index.Search(query, type, 30).Count);
            }
        }

        string Word(int n) => syllables[n % 22] + syllables[n / 22 % 22] + syllables[n / 484 % 22];
    }

    private static MedicineIndex Of(params (string Name, string? Generic, string? Company)[] medicines) =>
        new(medicines.Select(medicine => Row(medicine.Name, medicine.Generic, medicine.Company)));

    private static MedicineRow Row(string name, string? generic, string? company) => new(0, new Medicine
    {
        Id = Guid.NewGuid(),
        Name = name,
        Type = generic is null ? "generic" : "brand",
        Generic = generic,
        Company = company,
    });
}
