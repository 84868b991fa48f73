using Care.Grains.Diagnoses;
using Care.Interfaces.Diagnoses;
using Care.Tests.Framework;

namespace Care.Tests.Diagnoses;

/// <summary>Which concepts a search finds, and in which order (contract 05, §10).</summary>
public sealed class ConceptIndexTests
{
    private static readonly string[] Labels =
    [
        "01 Certain infectious or parasitic diseases", "Bacterial intestinal infections", "1A00 Cholera", "1A01 Intestinal infection due to other Vibrio",
            "CA22.Z Chronic obstructive pulmonary disease, unspecified",
        "CA22.0 Chronic obstructive pulmonary disease with acute exacerbation", "ME24.A1 Haemorrhage of anus and rectum", "ME24.A0 Rectal prolapse",
            "DD70 Crohn disease", "AB31.0 Ménière disease",
        "EK50.0 Crohn's ulcers", "8B11 Cerebral ischaemic stroke", "5A11 Type 2 diabetes mellitus", "GB61 Chronic kidney disease",
    ];

    private static readonly ConceptIndex Index = new(Labels.Select((label, id) => new Concept(id, label, "")));

    [Theory]
    [InlineData("chol", "1A00 Cholera")]
    [InlineData("1a00", "1A00 Cholera")]
    [InlineData("haemorrhage rectum", "ME24.A1 Haemorrhage of anus and rectum")]
    [InlineData("RECT haem", "ME24.A1 Haemorrhage of anus and rectum")]
    [InlineData("CA22.Z", "CA22.Z Chronic obstructive pulmonary disease, unspecified")]
    [InlineData("ca22.", "CA22.Z Chronic obstructive pulmonary disease, unspecified|CA22.0 Chronic obstructive pulmonary disease with acute exacerbation")]
    [InlineData("meniere", "AB31.0 Ménière disease")]
    [InlineData("Ménière's", "")]
    [InlineData("crohn's", "EK50.0 Crohn's ulcers")]
    [InlineData("crohn", "DD70 Crohn disease|EK50.0 Crohn's ulcers")]
    [InlineData("chronic disease with acute exacerbation pulm", "CA22.0 Chronic obstructive pulmonary disease with acute exacerbation")]
    [InlineData("chronic kidney cholera", "")]
    [InlineData("infectious parasitic", "")]
    [InlineData("bacterial", "")]
    [InlineData("olera", "")]
    [InlineData("%", "01")]
    public void Every_word_of_the_query_begins_a_word_of_a_label_with_a_code(string query, string labels)
    {
        var found = Index.Search(query, 20).Select(concept => concept.Label).ToList();
        if (labels == "01")
        {
            // Nothing to look for: any.
            Assert.Equal(12, found.Count);
            return;
        }

        Assert.Equal(labels, string.Join('|', found));
    }

    [Fact]
    public void Whole_words_come_before_beginnings_and_first_words_before_later_ones()
    {
        ConceptIndex index = new(((string[])["2A00 Painful feverish rash", "2A01 Rash of the long lasting and most painful kind", "2A02 Pain",
            "2A03 Skin rash with pain"]).Select((label, id) => new Concept(id, label, "")));
        Assert.Equal(["2A02", "2A03", "2A00", "2A01"], index.Search("pain", 20).Select(concept => concept.Label[..4]));
        Assert.Equal(["2A02", "2A03"], index.Search("pain", 2).Select(concept => concept.Label[..4]));
    }

    [Fact]
    public void Concepts_without_a_code_are_found_by_id() => Assert.Equal("Bacterial intestinal infections", Index.Find(1)?.Label);

    [Fact]
    public async Task A_search_in_35_000_concepts_takes_less_than_50_ms()
    {
        string[] words =
            ["acute", "chronic", "infection", "disease", "injury", "disorder", "syndrome", "neoplasm", "malformation", "pain", "of", "due", "to", "with"];
        var index = new ConceptIndex(Enumerable.Range(0, 35_000).Select(number => new Concept(
            number, $"{(char)('A' + (number % 20))}{number / 20 % 100:00}.{number % 10} {words[number % 14]} {words[number / 14 % 14]} "
                + $"{words[number / 196 % 14]} organ{number % 700} {words[number / 3 % 14]} part{number}", "")));
        string[] queries = ["a", "of", "acute dis", "A01.", "chronic organ69 inf", "part34999", "d d d", "nothing"];
        foreach (var query in queries)
        {
            await BestTime.IsBelow(TimeSpan.FromMilliseconds(50), $"\"{query}\"", () => _ = index.Search(query, 20).Count);
        }
    }
}
