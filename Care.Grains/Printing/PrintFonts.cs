using System.Collections.Frozen;
using System.Text;
using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>
/// The typefaces of printed documents: Noto Sans, and its companions for the scripts of the wards. They are part of the program (Fonts/OFL.txt is their licence), so a
/// name is printed alike on every machine. Only the Latin letters have a bold cut: what is bold are the document's own words.
/// </summary>
public sealed class PrintFonts : IDisposable
{
    private static readonly string[] Scripts = ["Devanagari", "Malayalam", "Tamil", "Kannada", "Telugu", "Bengali", "Gujarati", "Gurmukhi", "Oriya"];

    private readonly SKTypeface regular;
    private readonly SKTypeface bold;
    private readonly SKTypeface[] scripts;
    private readonly FrozenDictionary<SKTypeface, Shaper> shapers;

    public PrintFonts()
    {
        Shaper[] all = [Load("NotoSans-Regular"), Load("NotoSans-Bold"), .. Scripts.Select(script => Load($"NotoSans{script}-Regular"))];
        shapers = all.ToFrozenDictionary(shaper => shaper.Face);
        (regular, bold, scripts) = (all[0].Face, all[1].Face, [.. all[2..].Select(shaper => shaper.Face)]);
    }

    /// <summary>Cuts a text into the longest pieces that one typeface can write.</summary>
    internal IEnumerable<(Shaper Shaper, string Text)> Pieces(string text, bool isBold)
    {
        var start = 0;
        var at = 0;
        SKTypeface? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = For(rune, current, isBold);
            if (current is not null && face != current)
            {
                yield return (shapers[current], text[start..at]);
                start = at;
            }

            current = face;
            at += rune.Utf16SequenceLength;
        }

        if (current is not null)
        {
            yield return (shapers[current], text[start..]);
        }
    }

    /// <summary>A typeface with these glyphs and no others, each under its own number; null where it can't be cut.</summary>
    internal SKTypeface? Cut(SKTypeface face, IReadOnlySet<ushort> glyphs) => shapers[face].Cut(glyphs);

    public void Dispose()
    {
        foreach (var shaper in shapers.Values)
        {
            shaper.Dispose();
        }
    }

    /// <summary>Spaces, joiners and punctuation stay with the letters before them where that typeface has them: a script's marks and its letters must be shaped together.</summary>
    private SKTypeface For(Rune rune, SKTypeface? current, bool isBold)
    {
        var latin = isBold ? bold : regular;
        return current is not null && current != latin && !Rune.IsLetterOrDigit(rune) && current.ContainsGlyph(rune.Value) ? current
            : latin.ContainsGlyph(rune.Value) ? latin
            : Array.Find(scripts, script => script.ContainsGlyph(rune.Value)) ?? latin;
    }

    private static Shaper Load(string name)
    {
        using var file = typeof(PrintFonts).Assembly.GetManifestResourceStream($"{name}.ttf") ?? throw new InvalidOperationException($"The typeface {name} is not part of the program.");
        return new(SKData.Create(file));
    }
}
