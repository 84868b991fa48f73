using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>One line of text as it is drawn.</summary>
/// <param name="Pieces">From left to right.</param>
/// <param name="Width">Without the space that the line was broken at.</param>
/// <param name="Indent">How far from the left edge it begins: the lines of a paragraph that reads from right to left begin under each other at its right
/// edge.</param>
internal sealed record TextLine(IReadOnlyList<ShapedPiece> Pieces, float Width, float Indent = 0)
{
    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint ink)
    {
        using var builder = new SKTextBlobBuilder();
        foreach (var piece in Pieces)
        {
            piece.AddTo(builder, x, baseline);
            x += piece.Width;
        }

        using var blob = builder.Build();
        if (blob is not null)
        {
            canvas.DrawText(blob, 0, 0, ink);
        }
    }
}
