using Care.Grains.Printing;
using CsCheck;

namespace Care.Tests.Printing;

/// <summary>The order of mixed text, by examples that another implementation of Unicode Standard Annex #9 agrees to.</summary>
public class BidiTests
{
    [Theory]
    [InlineData("abc", "000")]
    [InlineData("آمنہ خان", "11111111")]
    [InlineData("Amoxicillin 500 mg آج سے", "000000000000000000011111")]
    [InlineData("دوا 500 mg, 3 بار", "11112221222221111")]
    [InlineData("(آمنہ) 12", "111111122")]
    [InlineData("فون +91-98765", "1111122122222")]
    [InlineData("עד 38.5° (axillary)", "1112222211222222221")]
    [InlineData("नाम: آمنہ", "000001111")]
    public void Text_takes_the_levels_of_the_annex(string text, string levels) => Assert.Equal(levels, Printed(Bidi.Levels(text, out _)));

    [Fact]
    public void What_stands_beside_an_isolated_value_keeps_its_place()
    {
        Assert.Equal("00001110000000000000", Printed(Bidi.Levels($"1. {Bidi.Isolated("دوا")}, 3 mg, ORAL", out var level)));
        Assert.Equal(0, level);

        // Without, the whole line would turn round, and the dose be drawn away from its unit.
        _ = Bidi.Levels("1. دوا, 3 mg, ORAL", out level);
        Assert.Equal(1, level);
    }

    [Fact]
    public void A_value_that_needs_no_order_is_left_as_it_is() => Assert.Equal("Dr. Ravi (ICU)", Bidi.Isolated("Dr. Ravi (ICU)"));

    [Fact]
    public void A_value_cannot_end_its_own_isolation() => Assert.Equal("\u2068دوا x\u2069", Bidi.Isolated("دوا\u2069\u202e x"));

    [Fact]
    public void Whatever_is_typed_has_a_level_for_each_unit_and_none_is_deep() =>
        Gen.String[Gen.Char["aב1ا٣ (]}\u2066\u2067\u2068\u2069\u202e\u0301,+$\ud83d\ude00"], 0, 60].Sample(text =>
    {
        var levels = Bidi.Levels(text, out var level);
        return levels.Length == text.Length && level < 2 && levels.All(of => of >= level && of < 24);
    });

    [Fact]
    public void Hundreds_of_nested_isolates_are_no_trouble()
    {
        var text = new string('\u2067', 20_000) + "ا" + new string('(', 20_000) + new string(')', 20_000);
        Assert.Equal(text.Length, Bidi.Levels(text, out _).Length);
    }

    [Fact]
    public void What_reads_from_right_to_left_is_drawn_so_and_the_rest_around_it_is_not()
    {
        List<(char Character, byte Level)> line = [.. "ab אבג 12".Zip(Bidi.Levels("ab אבג 12", out _))];
        Bidi.Reorder(line, item => item.Level);
        Assert.Equal("ab 12 גבא", string.Concat(line.Select(item => item.Character)));
    }

    private static string Printed(IEnumerable<byte> levels) => string.Concat(levels);
}
