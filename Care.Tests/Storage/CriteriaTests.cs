using Care.Grains.Storage;
using CsCheck;

namespace Care.Tests.Storage;

/// <summary>Conditions of lists, and what the client's text becomes in them.</summary>
public sealed class CriteriaTests
{
    [Fact]
    public void Without_conditions_all_rows_match() => Assert.Equal("true", new Criteria().Sql);

    [Fact]
    public void A_value_never_becomes_part_of_the_text() => Gen.String.Sample(value =>
    {
        var criteria = new Criteria();
        criteria.Add($"f.name = {value}").AddIf(false, $"f.address = {value}").AddSearch("one two", "f.name", "d.name");
        return criteria.Sql == "(f.name = $1) and (searchable(f.name) ilike searchable($2) or searchable(d.name) ilike searchable($2)) and (searchable(f.name) "
            + "ilike searchable($3) or searchable(d.name) ilike searchable($3))";
    });

    [Theory]
    [InlineData(null)]
    [InlineData(" , \t", new string[0])]
    [InlineData("heart ward", "heart", "ward")]
    [InlineData("heart,ward,,7", "heart", "ward", "7")]
    [InlineData("\"heart ward\" 'first floor'", "heart ward", "first floor")]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("\"open", "\"open")]
    [InlineData("a b c d e f g h i j k l m n", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")]
    public void A_search_is_split_at_white_space_and_commas_and_phrases_stay_whole(string? text, params string[] terms) =>
        Assert.Equal(terms, SearchTerms.Of(text));

    [Theory, InlineData("50%", @"%50\%%"), InlineData("a_b", @"%a\_b%"), InlineData(@"c:\d", @"%c:\\d%"), InlineData("ward", "%ward%")]
    public void In_a_pattern_every_character_stands_for_itself(string text, string pattern) => Assert.Equal(pattern, LikePattern.Containing(text));
}
