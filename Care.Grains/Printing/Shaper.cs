using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Care.Grains.Printing;

/// <summary>Turns text of one typeface into glyphs: ligatures, reordered vowels and stacked consonants are HarfBuzz's knowledge. One thread at a time.</summary>
internal sealed class Shaper : IDisposable
{
    private readonly SKShaper shaper;
    private readonly HarfBuzzSharp.Face whole;

    public Shaper(SKData file)
    {
        Face = SKTypeface.FromData(file);
        shaper = new(Face);
        using var blob = new HarfBuzzSharp.Blob(file.Data, (int)file.Size, HarfBuzzSharp.MemoryMode.ReadOnly, file.Dispose);
        whole = new(blob, 0);
        whole.MakeImmutable();
    }

    public SKTypeface Face { get; }

    /// <summary>The typeface with these glyphs and no others; null where it can't be cut.</summary>
    public SKTypeface? Cut(IReadOnlySet<ushort> glyphs) => FontSubset.Of(whole, glyphs);

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

    public void Dispose()
    {
        shaper.Dispose();
        whole.Dispose();
        Face.Dispose();
    }
}
