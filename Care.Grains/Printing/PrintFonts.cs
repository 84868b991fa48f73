using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>
/// The typefaces of printed documents: Noto Sans, its companions for the scripts of India, and signs. They are part of the program (Fonts/OFL.txt is their
/// licence), so a name is printed alike on every machine. Only the Latin letters have a bold cut: what is bold are the document's own words.
/// </summary>
internal sealed class PrintFonts : IDisposable
{
    private const string ArabicFile = "NotoNaskhArabic";

    /// <summary>The letters of this script are small beside Latin ones of the same size; so they are as easy to read.</summary>
    private const float ScaleOfArabic = 1.2f;

    /// <summary>All scripts that the languages of the Constitution's Eighth Schedule are written in, and those of smaller languages.</summary>
    private static readonly string[] ScriptFiles =
    [
        "NotoSansDevanagari", "NotoSansMalayalam", "NotoSansTamil", "NotoSansKannada", "NotoSansTelugu", "NotoSansBengali", "NotoSansGujarati",
            "NotoSansGurmukhi", "NotoSansOriya",
        ArabicFile, "NotoSansMeeteiMayek", "NotoSansOlChiki", "NotoSansChakma", "NotoSansLepcha", "NotoSansLimbu", "NotoSansThaana", "NotoSansSoraSompeng",
            "NotoSansWarangCiti",
    ];

    /// <summary>Mathematical signs and arrows, and all sorts of symbols. Of Noto Emoji only what is no picture is here: ✅, ❌, ➕ and the like.</summary>
    private static readonly string[] SymbolFiles = ["NotoSansMath", "NotoSansSymbols", "NotoSansSymbols2", "NotoEmoji"];

    private readonly SKTypeface regular;
    private readonly SKTypeface bold;
    private readonly SKTypeface[] fallbacks;
    private readonly FrozenSet<SKTypeface> scripts;
    private readonly FrozenDictionary<SKTypeface, Shaper> shapers;

    public PrintFonts()
    {
        Shaper[] all = [Load("NotoSans-Regular"), Load("NotoSans-Bold"), .. ScriptFiles.Concat(SymbolFiles).Select(file => Load($"{file}-Regular"))];
        shapers = all.ToFrozenDictionary(shaper => shaper.Face);
        (regular, bold, fallbacks) = (all[0].Face, all[1].Face, [.. all[2..].Select(shaper => shaper.Face)]);
        scripts = fallbacks[..ScriptFiles.Length].ToFrozenSet();
    }

    /// <summary>Cuts a text into the longest pieces that one typeface can write.</summary>
    internal IEnumerable<(Shaper Shaper, string Text)> Pieces(string text, bool isBold)
    {
        var latin = isBold ? bold : regular;
        if (Ascii.IsValid(text))
        {
            return text.Length == 0 ? [] : [(shapers[latin], text)];
        }

        List<(Shaper Shaper, string Text)> pieces = [];
        SKTypeface? current = null;
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var face = For(text.AsSpan(at, length), current, latin);
            if (current is not null && face != current)
            {
                pieces.Add((shapers[current], text[start..at]));
                start = at;
            }

            current = face;
            at += length;
        }

        pieces.Add((shapers[current!], text[start..]));
        return pieces;
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

    /// <summary>
    /// The typeface for a written character: the first that has all of it, else the first that has its letter, else Latin, whose box tells that something is
    /// there. Spaces and punctuation stay with the letters before them where that typeface has them: a script's marks and its letters must be shaped together.
    /// </summary>
    private SKTypeface For(ReadOnlySpan<char> character, SKTypeface? current, SKTypeface latin)
    {
        Rune.DecodeFromUtf16(character, out var first, out _);
        if (IsInvisible(first) && character.Length == first.Utf16SequenceLength)
        {
            return current ?? latin;
        }

        if (current is not null && scripts.Contains(current) && !Rune.IsLetterOrDigit(first) && Has(current, character))
        {
            return current;
        }

        if (Has(latin, character))
        {
            return latin;
        }

        foreach (var face in fallbacks)
        {
            if (Has(face, character))
            {
                return face;
            }
        }

        return latin.ContainsGlyph(first.Value) ? latin : Array.Find(fallbacks, face => face.ContainsGlyph(first.Value)) ?? latin;
    }

    private static bool Has(SKTypeface face, ReadOnlySpan<char> character)
    {
        foreach (var rune in character.EnumerateRunes())
        {
            if (!IsInvisible(rune) && !face.ContainsGlyph(rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What joins, parts or chooses among other glyphs and has none itself (Unicode's Default_Ignorable_Code_Point).</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is 0x00ad or 0x034f or 0x061c or 0x115f or 0x1160 or 0x17b4 or 0x17b5 or (>= 0x180b and <= 0x180f)
        or (>= 0x200b and <= 0x200f) or (>= 0x202a and <= 0x202e) or (>= 0x2060 and <= 0x206f) or 0x3164 or (>= 0xfe00 and <= 0xfe0f) or 0xfeff or 0xffa0
        or (>= 0xfff0 and <= 0xfff8) or (>= 0x1bca0 and <= 0x1bca3) or (>= 0x1d173 and <= 0x1d17a) or (>= 0xe0000 and <= 0xe0fff);

    private static Shaper Load(string name)
    {
        using var file = typeof(PrintFonts).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The typeface {name} is not part of the program.");
        return new(SKData.Create(file), name.StartsWith(ArabicFile, StringComparison.Ordinal) ? ScaleOfArabic : 1);
    }
}
