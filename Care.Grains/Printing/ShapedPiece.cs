using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>Glyphs of one typeface and size, ready to be drawn, and the text that they stand for.</summary>
internal sealed record ShapedPiece(SKFont Font, byte[] Utf8, ushort[] Glyphs, SKPoint[] Points, uint[] Clusters, float Width)
{
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
