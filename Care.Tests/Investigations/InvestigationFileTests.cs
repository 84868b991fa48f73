using System.Text;
using Care.Grains.Investigations;
using Care.Interfaces.Investigations;

namespace Care.Tests.Investigations;

/// <summary>The two lists that the catalogue is loaded from (contract 06, §4.3).</summary>
public sealed class InvestigationFileTests
{
    private static readonly Dictionary<string, string> Groups = new() { ["1"] = "Haematology", ["2"] = "Biochemistry test" };

    [Fact]
    public async Task A_line_is_read_with_its_range_and_the_names_of_its_groups()
    {
        var file = await Read(
            """
            [{"name": " Testosterone ", "type": "Float", "choices": null, "unit": "ng/dL", "ideal": "300-1000", "min": 300, "max": "1000",
              "category_id": [2, "1"]},
             {"name": "Blood Group", "type": "Choice", "choices": "A+,A-", "unit": null, "ideal": null, "min": null, "max": null, "category_id": [1]}]
            """);
        Assert.Empty(file.PassedOver);
        Assert.Equivalent(
            new InvestigationEntry("Testosterone", InvestigationType.Number, null, "ng/dL", "300-1000", 300, 1000, ["Biochemistry test", "Haematology"]),
            file.Entries[0],
            strict: true);
        Assert.Equivalent(
            new InvestigationEntry("Blood Group", InvestigationType.Choice, "A+,A-", null, null, null, null, ["Haematology"]), file.Entries[1], strict: true);
    }

    [Fact]
    public async Task What_cannot_be_loaded_as_it_is_written_is_told_with_its_place()
    {
        var file = await Read(
            $$"""
            [{"name": "Clearance", "min": "men: 97", "max": 137, "category_id": [1]}, {"name": "Uric acid", "category_id": []},
             {"name": "Sodium", "category_id": [9]}, {"name": " "}, {"name": "Sodium"}, {"name": "pH", "type": "Number"}, {"name": "{{new string('x', 501)}}"}]
            """);
        Assert.Equal(["Clearance", "Uric acid", "Sodium"], file.Entries.Select(entry => entry.Name));
        Assert.Equal(
            [
                "[0] has a min that is no number; it is loaded without.",
                "[1] is of no group; it is loaded into Others.",
                "[2] names a group that there is not, is of no group; it is loaded into Others.",
                "[3] has no name of at most 500 characters.",
                "[4] is what [2] is.",
                "[5] is neither Float, String nor Choice.",
                "[6] has no name of at most 500 characters.",
            ],
            file.PassedOver);
        Assert.Null(file.Entries[0].MinValue);
        Assert.Equal(137, file.Entries[0].MaxValue);
        Assert.All(file.Entries, entry => Assert.NotEmpty(entry.Groups));
    }

    [Fact]
    public async Task Groups_are_named_by_keys_that_are_numbers_or_texts() => Assert.Equal(
        new Dictionary<string, string> { ["1"] = "Haematology", ["2"] = "CBC" },
        await ReadGroups("""[{"id": "1", "name": " Haematology "}, {"id": 2, "name": "CBC"}]"""));

    [Theory]
    [InlineData("""[{"id": "1", "name": ""}]""", "[0] is no group with an id and a name of its own.")]
    [InlineData("""[{"id": "1", "name": "A"}, {"id": 1, "name": "B"}]""", "[1] is no group with an id and a name of its own.")]
    [InlineData("""[{"name": "A"}]""", "[0] is no group with an id and a name of its own.")]
    [InlineData("[]", "The file has no groups.")]
    public async Task Groups_with_a_fault_are_refused_whole(string json, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<InvalidDataException>(() => ReadGroups(json))).Message);

    private static Task<Care.Grains.Catalogues.CatalogueFile<InvestigationEntry>> Read(string json) =>
        InvestigationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), Groups, TestContext.Current.CancellationToken);

    private static Task<IReadOnlyDictionary<string, string>> ReadGroups(string json) =>
        InvestigationFile.ReadGroups(new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);
}
