using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>Glyphs of one typeface, size and direction, ready to be drawn from left to right, and the text that they stand for.</summary>
internal sealed record ShapedPiece(SKFont Font, byte[] Utf8, ushort[] Glyphs, SKPoint[] Points, uint[] Clusters, float Width)
{
    /// <summary>Its embedding level: odd ones are written from right to left.</summary>
    public byte Level { get; init; }

    /// <summary>True where the typeface has no glyph for some of the text: a box is drawn there.</summary>
    public bool IsIncomplete => Glyphs.Contains(MissingGlyph);

    /// <summary>Number 0 of every typeface.</summary>
    private const ushort MissingGlyph = 0;

    /// <summary>Adds the glyphs to a line. The text goes along, so that the document can be searched and read aloud though its glyphs are no letters.</summary>
    public void AddTo(SKTextBlobBuilder line, float x, float baseline)
    {
        if (Glyphs is [])
        {
            return;
        }

        var run = line.AllocateRawPositionedTextRun(Font, Glyphs.Length, Utf8.Length);
        Glyphs.CopyTo(run.Glyphs);
        for (var i = 0; i < Points.Length; i++)
        {
            run.Positions[i] = new SKPoint(x + Points[i].X, baseline + Points[i].Y);
        }

        Utf8.CopyTo(run.Text);
        Clusters.CopyTo(run.Clusters);
    }
}
