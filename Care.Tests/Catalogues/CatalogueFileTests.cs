using System.Text;
using Care.Grains.Catalogues;

namespace Care.Tests.Catalogues;

/// <summary>How files of catalogues are read, and what is told of them.</summary>
public sealed class CatalogueFileTests
{
    [Fact]
    public async Task Lines_that_are_no_entries_and_second_ones_of_a_key_are_passed_over_with_their_place()
    {
        var lines = await Read("""[{"name": "A", "size": "3"}, {"name": null}, null, {"name": "A", "size": 4}, {"name": "B", "size": 99}]""");
        var file = CatalogueFile.Checked<Line, string>(
            lines,
            line => line switch
            {
                { Name: null } => (null, "has no name"),
                { Size: > 9 } => ($"{line.Name}9", "is too large; 9 is loaded"),
                _ => ($"{line.Name}{line.Size}", null),
            },
            entry => entry[..1]);
        Assert.Equal(["A3", "B9"], file.Entries);
        Assert.Equal(["[1] has no name.", "[2] is null.", "[3] is what [0] is.", "[4] is too large; 9 is loaded."], file.PassedOver);
    }

    [Theory]
    [InlineData("[", "The file is not the JSON list of things: line 1, $[0].")]
    [InlineData("{}", "The file is not the JSON list of things: line 1, $.")]
    [InlineData("""[{"name": 5}]""", "The file is not the JSON list of things: line 1, $[0].name.")]
    [InlineData("null", "The file has no pieces.")]
    [InlineData("[]", "The file has no pieces.")]
    public async Task What_is_no_list_is_refused_with_a_sentence(string json, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<InvalidDataException>(() => Read(json))).Message);

    private static Task<IReadOnlyList<Line?>> Read(string json) =>
        CatalogueFile.ReadLines<Line>(new MemoryStream(Encoding.UTF8.GetBytes(json)), "things", "pieces", TestContext.Current.CancellationToken);

    private sealed record Line(string? Name, int Size);
}
