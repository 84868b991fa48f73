using System.Globalization;
using System.Text;
using Care.Grains.Printing;
using SkiaSharp;

namespace Care.Tests.Printing;

/// <summary>
/// What can be printed. A name, an allergy or a dose that turns into nothing is noticed by nobody: the text behind the picture is whole, so only glyphs and
/// pixels tell.
/// </summary>
public sealed class PrintFontsTests : IDisposable
{
    /// <summary>Characters that are younger than the typefaces (Unicode 14 and later), rare ones all.</summary>
    private static readonly HashSet<int> Younger =
    [
        0x0605, 0x061d, 0x0b55, 0x0c3c, 0x0c5c, 0x0c5d, 0x0cdc, 0x0cdd, 0x0cf3, 0x11147, 0x1cfa, 0x20c0, 0x20c1,
        // Scan lines and other leavings of old terminals in a block of technical signs.
        0x23b7, 0x23b8, 0x23b9, 0x23ba, 0x23bb, 0x23bc, 0x23bd,
    ];

    private readonly PrintFonts fonts = new();

    /// <summary>
    /// Every script that a language of the Constitution's Eighth Schedule is written in, those of smaller languages of India, and signs: first and last
    /// character.
    /// </summary>
    public static TheoryData<string, int, int> Blocks => new()
    {
        { "Latin", 0x0021, 0x024f },
        { "Latin with diacritics", 0x1e00, 0x1eff },
        { "Devanagari", 0x0900, 0x097f },
        { "Bengali and Assamese", 0x0980, 0x09ff },
        { "Gurmukhi", 0x0a00, 0x0a7f },
        { "Gujarati", 0x0a80, 0x0aff },
        { "Odia", 0x0b00, 0x0b7f },
        { "Tamil", 0x0b80, 0x0bff },
        { "Telugu", 0x0c00, 0x0c7f },
        { "Kannada", 0x0c80, 0x0cff },
        { "Malayalam", 0x0d00, 0x0d7f },
        { "Arabic: Urdu, Kashmiri, Sindhi", 0x0600, 0x06ff },
        { "Arabic supplement", 0x0750, 0x077f },
        { "Meetei Mayek", 0xabc0, 0xabff },
        { "Meetei Mayek extensions", 0xaae0, 0xaaff },
        { "Ol Chiki", 0x1c50, 0x1c7f },
        { "Chakma", 0x11100, 0x1114f },
        { "Lepcha", 0x1c00, 0x1c4f },
        { "Limbu", 0x1900, 0x194f },
        { "Thaana", 0x0780, 0x07bf },
        { "Sora Sompeng", 0x110d0, 0x110ff },
        { "Warang Citi", 0x118a0, 0x118ff },
        { "Greek", 0x0370, 0x03e1 },
        { "Cyrillic", 0x0400, 0x052f },
        { "Punctuation", 0x2010, 0x2027 },
        { "Superscripts and currencies", 0x2070, 0x20c1 },
        { "Letter-like signs and fractions", 0x2100, 0x218b },
        { "Arrows", 0x2190, 0x21ff },
        { "Mathematics", 0x2200, 0x22ff },
        { "Technical signs", 0x2300, 0x23ef },
        { "Numbers in circles", 0x2460, 0x24ff },
        { "Shapes", 0x25a0, 0x25ff },
        { "Symbols", 0x2600, 0x26ff },
        { "Ticks and crosses", 0x2701, 0x27be },
        { "More arrows", 0x27f0, 0x297f },
    };

    public static TheoryData<string> Signs =>
        [.. "≥ ≤ → ← ↑ ↓ ↔ ⇒ ♀ ♂ ⚥ ✓ ✔ ✗ ✘ ✅ ❌ ➕ ≈ ≠ ± × ÷ − ∞ √ ∆ µ Ω α β γ ° ℃ ½ ¼ ² ³ ₂ ‰ ₹ € • ● ○ ■ □ ☐ ☑ ☒ ★ ☎ ⚠ № ™ ① ⅔ ∅ ⊕ △ ▲ ▼".Split(' ')];

    public void Dispose() => fonts.Dispose();

    [Theory, MemberData(nameof(Blocks))]
    public void Every_character_of_the_scripts_and_signs_has_a_glyph(string name, int first, int last)
    {
        var missing = Enumerable.Range(first, last - first + 1)
            .Where(code =>
                CharUnicodeInfo.GetUnicodeCategory(code) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control) && !Younger.Contains(code))
            .Where(code => Shaped(new Rune(code).ToString()).Any(piece => piece.IsIncomplete))
            .Select(code => $"U+{code:X4}");
        Assert.True(!missing.Any(), $"{name} lacks {string.Join(", ", missing)}.");
    }

    [Theory]
    [InlineData("آمنہ خان، پینسلین سے الرجی", "Arabic")]
    [InlineData("شاہ جہاں بیگم ۱۲۳", "Arabic")]
    [InlineData("كٲشُر ٹھۄل", "Arabic")]
    [InlineData("ڄاڻ سنڌي ڏينهن", "Arabic")]
    [InlineData("ꯃꯩꯇꯩ ꯃꯌꯦꯛ", "Meetei")]
    [InlineData("ᱥᱟᱱᱛᱟᱲᱤ", "Ol Chiki")]
    [InlineData("𑄌𑄋𑄴𑄟𑄳𑄦", "Chakma")]
    [InlineData("ପ୍ରଫୁଲ୍ଲ", "Oriya")]
    [InlineData("অসমীয়া ৰাজেন", "Bengali")]
    [InlineData("ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "Gurmukhi")]
    [InlineData("હર્ષદ પટેલ", "Gujarati")]
    [InlineData("వెంకటేశ్వర్లు", "Telugu")]
    public void A_name_is_shaped_by_the_typeface_of_its_script(string name, string typeface)
    {
        Assert.All(fonts.Pieces(name, isBold: false), piece => Assert.Contains(typeface, piece.Shaper.Face.FamilyName, StringComparison.Ordinal));
        Assert.DoesNotContain(Shaped(name), piece => piece.IsIncomplete);
    }

    [Theory, MemberData(nameof(Signs))]
    public void A_sign_is_seen_on_the_sheet(string sign) => Assert.True(Ink(sign) > 6, $"{sign} has hardly a black pixel.");

    [Theory]
    [InlineData("𒀀")]
    [InlineData("\ue000")]
    [InlineData("中")]
    [InlineData("🦄")]
    public void What_no_typeface_has_is_a_box(string character)
    {
        Assert.Contains(Shaped(character), piece => piece.IsIncomplete);
        Assert.True(Ink(character) > 20, "There is a gap.");
    }

    [Theory]
    [InlineData("क\u200dष")]
    [InlineData("a\u00adb")]
    [InlineData("\u200e12\u200f")]
    [InlineData("✔\ufe0f")]
    public void What_is_invisible_on_purpose_is_no_box(string text) => Assert.DoesNotContain(Shaped(text), piece => piece.IsIncomplete);

    [Fact]
    public void Tabs_and_what_controls_a_terminal_are_spaces()
    {
        using var layout = new PdfTextLayout(fonts);
        var style = new TextStyle(10);
        var plain = layout.Line("1 2 3", style, 500);
        Assert.Equal(plain.Width, layout.Line("\u00001\t2\u001b\u00073 ", style, 500).Width);
        Assert.False(layout.IsIncomplete);
    }

    [Fact]
    public void A_paragraph_that_reads_from_right_to_left_begins_each_line_at_the_right()
    {
        using var layout = new PdfTextLayout(fonts);
        var lines = layout.Lines(string.Join(' ', Enumerable.Repeat("مریض کو بخار ہے", 8)), new TextStyle(10), 150);
        Assert.True(lines.Count > 2);
        Assert.All(lines, line => Assert.Equal(150, line.Indent + line.Width, 0.01));
        Assert.Equal(0, Assert.Single(layout.Lines("آمنہ خان", new TextStyle(10), 150)).Indent);
    }

    [Fact]
    public void Words_of_the_two_directions_stand_in_the_order_of_their_scripts()
    {
        using var layout = new PdfTextLayout(fonts);
        var line = layout.Line("آمنہ 12 خان", new TextStyle(10), 500);
        Assert.Equal(["خان", "12", "آمنہ"], line.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Utf8).Trim()).Where(text => text.Length > 0));
    }

    [Fact]
    public void A_line_that_is_too_long_ends_in_an_ellipsis_and_fits()
    {
        using var layout = new PdfTextLayout(fonts);
        var style = new TextStyle(8);
        var line = layout.Line("തിരുവനന്തപുരം മെഡിക്കൽ കോളേജ് ആശുപത്രി", style, 60);
        Assert.InRange(line.Width, 30, 60);
        Assert.EndsWith("…", string.Concat(line.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Utf8))), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "…", string.Concat(layout.Line("Clinic", style, 60).Pieces.Select(piece => Encoding.UTF8.GetString(piece.Utf8))), StringComparison.Ordinal);
    }

    private IEnumerable<ShapedPiece> Shaped(string text)
    {
        foreach (var (shaper, piece) in fonts.Pieces(text, isBold: false))
        {
            using var font = new SKFont(shaper.Face, 10);
            yield return shaper.Shape(piece, font);
        }
    }

    /// <summary>How many pixels of a text are dark, drawn as a document draws it: with typefaces cut down to its glyphs.</summary>
    private int Ink(string text)
    {
        using var layout = new PdfTextLayout(fonts);
        var line = layout.Line(text, new TextStyle(20), 500);
        layout.Close();
        using var picture = new SKBitmap(80, 60, SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(picture);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.Clear(SKColors.White);
        line.Draw(canvas, 10, 40, ink);
        canvas.Flush();
        return picture.GetPixelSpan().ToArray().Count(pixel => pixel < 128);
    }
}
