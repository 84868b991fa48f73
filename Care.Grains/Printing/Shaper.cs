using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Care.Grains.Printing;

/// <summary>
/// Turns text of one typeface into glyphs: ligatures, reordered vowels and stacked consonants are HarfBuzz's knowledge. One thread at a time.
/// </summary>
internal sealed class Shaper : IDisposable
{
    /// <summary>In India the Arabic script writes Urdu and Kashmiri before all else: digits have the forms of these.</summary>
    private static readonly HarfBuzzSharp.Language LanguageOfArabic = new("ur");

    private readonly SKShaper shaper;
    private readonly HarfBuzzSharp.Face whole;

    /// <param name="file">The file of the typeface.</param>
    /// <param name="scale">How much larger its letters are set than others of the same size.</param>
    public Shaper(SKData file, float scale)
    {
        Scale = scale;
        Face = SKTypeface.FromData(file);
        shaper = new(Face);
        using var blob = new HarfBuzzSharp.Blob(file.Data, (int)file.Size, HarfBuzzSharp.MemoryMode.ReadOnly, file.Dispose);
        whole = new(blob, 0);
        whole.MakeImmutable();
    }

    public SKTypeface Face { get; }

    public float Scale { get; }

    /// <summary>The typeface with these glyphs and no others; null where it can't be cut.</summary>
    public SKTypeface? Cut(IReadOnlySet<ushort> glyphs) => FontSubset.Of(whole, glyphs);

    /// <param name="text">In the order of reading.</param>
    /// <param name="font">The typeface in a size.</param>
    /// <param name="level">The text's embedding level (<see cref="Bidi"/>): the letter alone does not tell the direction of numbers and brackets.</param>
    public ShapedPiece Shape(string text, SKFont font, byte level = 0)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf8(utf8);
        buffer.Direction = level % 2 == 0 ? HarfBuzzSharp.Direction.LeftToRight : HarfBuzzSharp.Direction.RightToLeft;
        buffer.GuessSegmentProperties();
        if (buffer.Script == HarfBuzzSharp.Script.Arabic)
        {
            buffer.Language = LanguageOfArabic;
        }

        SKShaper.Result shaped;
        lock (shaper)
        {
            shaped = shaper.Shape(buffer, font);
        }

        return new(font, utf8, [.. shaped.Codepoints.Select(glyph => (ushort)glyph)], shaped.Points, shaped.Clusters, shaped.Width) { Level = level };
    }

    public void Dispose()
    {
        shaper.Dispose();
        whole.Dispose();
        Face.Dispose();
    }
}
