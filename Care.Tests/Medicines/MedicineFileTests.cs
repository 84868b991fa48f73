using System.Text;
using Care.Grains.Catalogues;
using Care.Grains.Medicines;
using Care.Interfaces.Medicines;

namespace Care.Tests.Medicines;

/// <summary>A list of medicines as a file (contract 06, §3).</summary>
public sealed class MedicineFileTests
{
    [Theory]
    [InlineData("[", "line 1")]
    [InlineData("[]", "no medicines")]
    [InlineData("""{"name": "A"}""", "not the JSON list of medicines")]
    public async Task A_file_that_is_none_is_refused_with_the_place(string json, string said)
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Read(json));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_medicine_is_passed_over_and_told()
    {
        var file = await Read($$"""
            [{"name": " DOLO ", "type": "Brand", "generic": "paracetamol", "company": "", "contents": null, "cims_class": "Analgesics",
                "atc_classification": "N02BE01", "more": 1},
             null, {"type": "brand"}, {"name": "X"}, {"name": "Y", "type": "drug"}, {"name": "{{new string('z', 256)}}", "type": "generic"},
             {"name": "Z", "type": "generic", "company": "{{new string('z', 256)}}"}, {"name": "DOLO", "type": "generic"}, {"name": "zinc", "type": "generic"}]
            """);
        Assert.Equal(
            [new("DOLO", MedicineType.Brand, "paracetamol", CimsClass: "Analgesics", AtcClassification: "N02BE01"), new("zinc", MedicineType.Generic)],
            file.Entries);
        Assert.Equal(
            [
                "[1] is null.", "[2] has no name.", "[3] is neither of type brand nor of type generic.", "[4] is neither of type brand nor of type generic.",
                "[5] has a name of more than 255 characters.", "[6] has a company of more than 255 characters.", "[7] is what [0] is.",
            ],
            file.PassedOver);
    }

    private static Task<CatalogueFile<MedicineEntry>> Read(string json) => MedicineFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
