using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Care.Grains.Printing;

/// <summary>Turns text of one typeface into glyphs: ligatures, reordered vowels and stacked consonants are HarfBuzz's knowledge. One thread at a time.</summary>
internal sealed class Shaper(SKTypeface face) : IDisposable
{
    private readonly SKShaper shaper = new(face);

    public SKTypeface Face => face;

    public ShapedPiece Shape(string text, SKFont font)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf8(utf8);
        buffer.GuessSegmentProperties();
        SKShaper.Result shaped;
        lock (shaper)
        {
            shaped = shaper.Shape(buffer, font);
        }

        return new(font, utf8, [.. shaped.Codepoints.Select(glyph => (ushort)glyph)], shaped.Points, shaped.Clusters, shaped.Width);
    }

    public void Dispose() => shaper.Dispose();
}
