using System.Text;
using Care.Grains.Diagnoses;

namespace Care.Tests.Diagnoses;

/// <summary>WHO's list as a file (contract 05, §10; 07, §9.1).</summary>
public sealed class ConceptFileTests
{
    [Theory]
    [InlineData("http://id.who.int/icd/entity/257068234", 257068234L)]
    [InlineData("http://id.who.int/icd/entity/257068234/mms", 257068234001L)]
    [InlineData("http://id.who.int/icd/entity/257068234/mms/other", 257068234002L)]
    [InlineData("http://id.who.int/icd/entity/257068234/mms/unspecified", 257068234003L)]
    [InlineData("http://id.who.int/icd/entity/257068234/other", 0L)]
    [InlineData("http://id.who.int/icd/entity/", 0L)]
    [InlineData("http://id.who.int/icd/entity/99999999999999999999", 0L)]
    [InlineData("257068234", 0L)]
    [InlineData(null, 0L)]
    public void An_id_is_made_of_the_entity_number(string? uri, long id)
    {
        Assert.Equal(id != 0, ConceptId.TryParse(uri, out var parsed));
        Assert.Equal(id, parsed);
    }

    [Theory]
    [InlineData("[", "line 1")]
    [InlineData("[]", "no concepts")]
    [InlineData("""[{"ID": "x", "label": "A", "classKind": "chapter"}]""", "The ID of [0]")]
    [InlineData("""[{"ID": "http://id.who.int/icd/entity/1", "label": " ", "classKind": "chapter"}]""", "The label of [0]")]
    [InlineData("""[{"ID": "http://id.who.int/icd/entity/1", "label": "A", "classKind": "window"}]""", "The classKind of [0]")]
    [InlineData("""[{"ID": "http://id.who.int/icd/entity/1", "label": "A", "classKind": "block", "parentId": "y"}]""", "The parentId of [0]")]
    public async Task A_file_that_is_none_is_refused_with_the_place(string json, string said)
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Read(json));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_read_with_numbers_as_numbers_or_text()
    {
        var entry = Assert.Single(await Read(
            """
            [{"ID": "http://id.who.int/icd/entity/5/mms/other", "label": " 1A00 Cholera ", "classKind": "category", "isLeaf": true,
              "parentId": "http://id.who.int/icd/entity/4", "averageDepth": "3.5", "isAdoptedChild": false, "breadthValue": 0.25}]
            """));
        Assert.Equal(new ConceptEntry(5002, "http://id.who.int/icd/entity/5/mms/other", "1A00 Cholera", "category", 4, true, 3.5m, false, 0.25m), entry);
    }

    private static async Task<IReadOnlyList<ConceptEntry>> Read(string json) => await ConceptFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
