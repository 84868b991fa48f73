using System.Globalization;
using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>Breaks text into lines: at spaces and line ends, and inside a word only where the word is wider than the line.</summary>
internal sealed class Typesetter(PrintFonts fonts) : IDisposable
{
    private readonly Dictionary<(string Word, TextStyle Style), IReadOnlyList<ShapedPiece>> words = [];
    private readonly Dictionary<(SKTypeface Face, float Size), SKFont> cuts = [];
    private readonly List<SKTypeface> subsets = [];

    public IReadOnlyList<TextLine> Lines(string text, TextStyle style, float width) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => Paragraph(paragraph, style, width))];

    /// <summary>Nothing more is set: what is drawn from now on takes typefaces of just the glyphs that were. A typeface that can't be cut stays whole.</summary>
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
        List<ShapedPiece> line = [];
        var (used, space) = (0f, 0f);
        foreach (var word in Words(text, style, width))
        {
            var pieces = Shape(word, style);
            var (wordWidth, trailing) = (pieces.Sum(piece => piece.Width), word.EndsWith(' ') ? SpaceWidth(style) : 0);
            if (line.Count > 0 && used + wordWidth - trailing > width)
            {
                yield return new(line, used - space);
                (line, used) = ([], 0);
            }

            line.AddRange(pieces);
            used += wordWidth;
            space = trailing;
        }

        yield return new(line, used - space);
    }

    /// <summary>Words with the space behind them; one that is wider than the line comes in pieces.</summary>
    private IEnumerable<string> Words(string text, TextStyle style, float width)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var word = i == parts.Length - 1 ? parts[i] : parts[i] + " ";
            foreach (var part in Shape(word, style).Sum(piece => piece.Width) > width ? Fitting(word, style, width) : [word])
            {
                yield return part;
            }
        }
    }

    /// <summary>Never between the parts of one written character.</summary>
    private List<string> Fitting(string word, TextStyle style, float width)
    {
        List<string> parts = [];
        var part = "";
        foreach (var character in Characters(word))
        {
            if (part.Length > 0 && Shape(part + character, style).Sum(piece => piece.Width) > width)
            {
                parts.Add(part);
                part = "";
            }

            part += character;
        }

        parts.Add(part);
        return parts;

        static IEnumerable<string> Characters(string text)
        {
            var elements = StringInfo.GetTextElementEnumerator(text);
            while (elements.MoveNext())
            {
                yield return elements.GetTextElement();
            }
        }
    }

    /// <summary>The words of a hospital repeat themselves: each is shaped once a document.</summary>
    private IReadOnlyList<ShapedPiece> Shape(string word, TextStyle style)
    {
        if (!words.TryGetValue((word, style), out var pieces))
        {
            words[(word, style)] = pieces = [.. fonts.Pieces(word, style.Bold).Select(piece => piece.Shaper.Shape(piece.Text, Cut(piece.Shaper.Face, style.Size)))];
        }

        return pieces;
    }

    private float SpaceWidth(TextStyle style) => Shape(" ", style).Sum(piece => piece.Width);

    private SKFont Cut(SKTypeface face, float size)
    {
        if (!cuts.TryGetValue((face, size), out var font))
        {
            cuts[(face, size)] = font = new SKFont(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        }

        return font;
    }
}
