using Care.Grains.Catalogues;
using Care.Tests.Framework;

namespace Care.Tests.Catalogues;

/// <summary>How any catalogue is searched: what is found, and what comes first.</summary>
public sealed class CatalogueIndexTests
{
    private static readonly CatalogueRanking<Entry> Ranking = new(
        entry => [.. CatalogueWords.Of(entry.Name), .. CatalogueWords.Of(entry.Rest)], entry => CatalogueWords.Of(entry.Name).Count, entry => entry.Name);

    [Theory]
    [InlineData("dolo", "Dolo|Dolo 650|Dololup|Super dolo|Meriol")]
    [InlineData("DOLO 6", "Dolo 650")]
    [InlineData("6 dolo", "Dolo 650")]
    [InlineData("dolo dolo", "Dolo|Super dolo|Dolo 650|Meriol|Dololup")]
    [InlineData("meriol", "Meriol")]
    [InlineData("mériol", "Meriol")]
    [InlineData("benzo", "Benzoyl|Ben Zó'")]
    [InlineData("lo", "")]
    [InlineData("dolo nothing", "")]
    public void Names_that_are_the_query_come_first_then_names_that_begin_with_it_whole_words_and_words_of_the_name(string query, string names)
    {
        CatalogueIndex<Entry> index = new(
            [
                new("Super dolo", ""), new("Meriol", "has dolo"), new("Dololup", ""), new("Dolo 650", ""), new("Dolo", ""), new("Benzoyl", ""),
                new("Ben Zó'", "benzo"),
            ],
            Ranking);
        Assert.Equal(names, string.Join('|', index.Search(query, 10).Select(entry => entry.Name)));
    }

    [Fact]
    public void A_word_counts_once_by_its_nearest_place()
    {
        CatalogueIndex<Entry> index = new([new("Pain pains painful", "pain"), new("Pain", "pains painful pain")], Ranking);
        Assert.Equal(["Pain", "Pain pains painful"], index.Search("pain", 2).Select(entry => entry.Name));
    }

    [Fact]
    public void Without_a_word_entries_come_in_their_own_order_and_only_those_that_are_asked_for_are_found()
    {
        CatalogueIndex<Entry> index = new([new("C", "x"), new("A", "y"), new("B", "x")], Ranking);
        Assert.Equal(["C", "A"], index.Search(" ?! ", 2).Select(entry => entry.Name));
        Assert.Equal(["C", "B"], index.Search(null, 3, entry => entry.Rest == "x").Select(entry => entry.Name));
        Assert.Equal(["B"], index.Search("b", 3, entry => entry.Rest == "x").Select(entry => entry.Name));
        Assert.Empty(index.Search("a", 3, entry => entry.Rest == "x"));
    }

    [Fact]
    public void An_empty_catalogue_is_searched_in_vain()
    {
        CatalogueIndex<Entry> index = new([], Ranking);
        Assert.Empty(index.Search("a", 3));
        Assert.Empty(index.Search("", 3));
    }

    [Fact]
    public async Task A_search_in_100_000_entries_takes_less_than_20_ms()
    {
        string[] syllables =
            ["pa", "ra", "ce", "ta", "mol", "do", "lo", "zin", "cor", "vit", "amo", "xi", "cil", "lin", "met", "for", "min", "ibu", "pro", "fen"];
        CatalogueIndex<Entry> index = new(
            Enumerable.Range(0, 100_000).Select(n => new Entry(
                $"{Word(n)}{Word(n / 7)} {n % 1000}",
                $"{Word(n / 3)}{Word(n / 11)} {Word(n / 400)} tablet company{n % 500} pharma")),
            Ranking);
        foreach (var query in (string[])["", "p", "pa", "para", "tablet", "t p c", "tablet pharma comp", "para 65", "company499 pharma tablet p 1", "nothing"])
        {
            await BestTime.IsBelow(TimeSpan.FromMilliseconds(20), $"\"{query}\"", () => _ = index.Search(query, 30).Count);
        }

        string Word(int n) => syllables[n % 20] + syllables[n / 20 % 20] + syllables[n / 400 % 20];
    }

    private sealed record Entry(string Name, string Rest);
}
