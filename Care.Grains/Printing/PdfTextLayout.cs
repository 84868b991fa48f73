using System.Globalization;
using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>
/// Breaks text into lines: at spaces and line ends, and inside a word only where the word is wider than the line. On the line, text is in the order of its
/// scripts.
/// </summary>
internal sealed class PdfTextLayout(PrintFonts fonts) : IDisposable
{
    private const string Ellipsis = "…";

    private readonly Dictionary<(DirectedText Word, TextStyle Style), IReadOnlyList<ShapedPiece>> words = [];
    private readonly Dictionary<(SKTypeface Face, float Size), SKFont> cuts = [];
    private readonly List<SKTypeface> subsets = [];

    /// <summary>True when something that was set has no glyph in any typeface: a box is drawn in its place.</summary>
    public bool IsIncomplete { get; private set; }

    public IReadOnlyList<TextLine> Lines(string text, TextStyle style, float width) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => Paragraph(paragraph, style, width))];

    /// <summary>A text as one line; what is too long for it ends in an ellipsis.</summary>
    public TextLine Line(string text, TextStyle style, float width)
    {
        var line = Whole(text);
        if (line.Width <= width)
        {
            return line;
        }

        var ends = Ends(text);
        var (fits, over) = (0, ends.Count);
        while (over - fits > 1)
        {
            var middle = (fits + over) / 2;
            (fits, over) = Cut(middle).Width <= width ? (middle, over) : (fits, middle);
        }

        return Cut(fits);

        TextLine Whole(string one) => Paragraph(one, style, float.MaxValue).First();

        TextLine Cut(int characters) => Whole((characters == 0 ? "" : text[..ends[characters - 1]].TrimEnd()) + Ellipsis);
    }

    /// <summary>
    /// Nothing more is set: what is drawn from now on takes typefaces of just the glyphs that were. A typeface that can't be cut stays whole.
    /// </summary>
    public void Close()
    {
        foreach (var cut in cuts.GroupBy(cut => cut.Key.Face, cut => cut.Value))
        {
            var sizes = cut.ToHashSet();
            var glyphs = words.Values.SelectMany(pieces => pieces).Where(piece => sizes.Contains(piece.Font)).SelectMany(piece => piece.Glyphs).ToHashSet();
            if (fonts.Cut(cut.Key, glyphs) is not { } subset)
            {
                continue;
            }

            subsets.Add(subset);
            foreach (var font in sizes)
            {
                font.Typeface = subset;
            }
        }
    }

    public void Dispose()
    {
        foreach (var font in cuts.Values)
        {
            font.Dispose();
        }

        subsets.ForEach(subset => subset.Dispose());
    }

    private IEnumerable<TextLine> Paragraph(string text, TextStyle style, float width)
    {
        var paragraph = DirectedText.Of(text, out var isReversed);
        var lines = Broken(paragraph, style, width);
        return isReversed && lines.Count > 1 ? lines.Select(line => line with { Indent = width - line.Width }) : lines;
    }

    private List<TextLine> Broken(DirectedText text, TextStyle style, float width)
    {
        List<TextLine> lines = [];
        List<DirectedText> line = [];
        var (used, space) = (0f, 0f);
        foreach (var word in Words(text, style, width))
        {
            var (wordWidth, trailing) = (WidthOf(word, style), word.Text.EndsWith(' ') ? SpaceWidth(style) : 0);
            if (line.Count > 0 && used + wordWidth - trailing > width)
            {
                lines.Add(Set(line, style, used - space));
                line.Clear();
                used = 0;
            }

            line.Add(word);
            used += wordWidth;
            space = trailing;
        }

        lines.Add(Set(line, style, used - space));
        return lines;
    }

    /// <summary>
    /// Puts words on a line. The space that the line is broken at does not matter at its right end; to the left of words that read from right to left it would.
    /// </summary>
    private TextLine Set(List<DirectedText> line, TextStyle style, float width)
    {
        List<ShapedPiece> pieces = [];
        foreach (var (i, word) in line.Index())
        {
            pieces.AddRange(
                Shape(word.Levels is not null && i == line.Count - 1 && word.Text.EndsWith(' ') ? word.Part(0, word.Text.Length - 1) : word, style));
        }

        if (!pieces.Exists(piece => piece.Level > 0))
        {
            return new(pieces, width);
        }

        Bidi.Reorder(pieces, piece => piece.Level);
        return new(pieces, pieces.Sum(piece => piece.Width));
    }

    /// <summary>Words with the space behind them; one that is wider than the line comes in pieces.</summary>
    private IEnumerable<DirectedText> Words(DirectedText text, TextStyle style, float width)
    {
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf(' ', start) is >= 0 and var space ? space + 1 : text.Text.Length;
            var word = text.Part(start, end - start);
            start = end;
            foreach (var part in WidthOf(word, style) > width ? Fitting(word, style, width) : [word])
            {
                yield return part;
            }
        }
    }

    /// <summary>Never between the parts of one written character.</summary>
    private List<DirectedText> Fitting(DirectedText word, TextStyle style, float width)
    {
        List<DirectedText> parts = [];
        var (start, fits) = (0, 0);
        foreach (var end in Ends(word.Text))
        {
            if (fits > start && WidthOf(word.Part(start, end - start), style) > width)
            {
                parts.Add(word.Part(start, fits - start));
                start = fits;
            }

            fits = end;
        }

        parts.Add(word.Part(start, fits - start));
        return parts;
    }

    /// <summary>Where each written character ends.</summary>
    private static List<int> Ends(string text)
    {
        List<int> ends = [];
        for (var at = 0; at < text.Length; ends.Add(at))
        {
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        return ends;
    }

    /// <summary>The words of a hospital repeat themselves: each is shaped once a document.</summary>
    private IReadOnlyList<ShapedPiece> Shape(DirectedText word, TextStyle style)
    {
        if (!words.TryGetValue((word, style), out var pieces))
        {
            words[(word, style)] = pieces =
            [
                .. word.Runs().SelectMany(run => fonts.Pieces(run.Text, style.Bold)
                    .Select(piece => piece.Shaper.Shape(piece.Text, Cut(piece.Shaper.Face, style.Size * piece.Shaper.Scale), run.Level))),
            ];
            IsIncomplete |= pieces.Any(piece => piece.IsIncomplete);
        }

        return pieces;
    }

    private float WidthOf(DirectedText word, TextStyle style) => Shape(word, style).Sum(piece => piece.Width);

    private float SpaceWidth(TextStyle style) => WidthOf(new(" ", null), style);

    private SKFont Cut(SKTypeface face, float size)
    {
        if (!cuts.TryGetValue((face, size), out var font))
        {
            cuts[(face, size)] = font = new SKFont(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        }

        return font;
    }
}

/// <summary>How text is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Bold">Whether in the bold cut.</param>
internal readonly record struct TextStyle(float Size, bool Bold = false)
{
    /// <summary>From baseline to baseline. Indic scripts reach further up and down than Latin.</summary>
    public float LineHeight => Size * 1.45f;

    /// <summary>From the top of a line to its baseline.</summary>
    public float Ascent => Size * 1.08f;
}
