using System.Globalization;
using System.Text;

namespace Care.Grains.Printing;

/// <summary>
/// The bidirectional class of characters. .NET does not publish Unicode's property, so it is derived from the general category and from the blocks of the
/// scripts that are written from right to left; what the two do not tell is listed.
/// </summary>
internal static class BidiClasses
{
    private const string EuropeanSeparators = "+-⁺⁻₊₋−﬩﹢﹣＋－";
    private const string CommonSeparators = ",./:\u00a0،\u202f⁄﹐﹒﹕，．／：";
    private const string Terminators = "#%°±٪؉؊‰‱′″‴℮∓﹟﹪＃％৲৳૱௹฿";

    /// <summary>
    /// The blocks of scripts that are written from right to left: first and last character, and whether their letters are of the Arabic kind.
    /// </summary>
    private static readonly (int First, int Last, bool Arabic)[] RightToLeftBlocks =
    [
        (0x0590, 0x05ff, false), (0x0600, 0x07bf, true), (0x07c0, 0x085f, false), (0x0860, 0x08ff, true), (0xfb1d, 0xfb4f, false), (0xfb50, 0xfdff, true),
            (0xfe70, 0xfefe, true),
        (0x10800, 0x10cff, false), (0x10d00, 0x10d3f, true), (0x10d40, 0x10ebf, false), (0x10ec0, 0x10eff, true), (0x10f00, 0x10f2f, false),
            (0x10f30, 0x10f6f, true),
        (0x10f70, 0x10fff, false), (0x1e800, 0x1ec6f, false), (0x1ec70, 0x1ecbf, true), (0x1ecc0, 0x1ecff, false), (0x1ed00, 0x1ed4f, true),
            (0x1ed50, 0x1edff, false),
        (0x1ee00, 0x1eeff, true), (0x1ef00, 0x1efff, false),
    ];

    /// <summary>True for texts that may hold something that is written from right to left; the others need no thought.</summary>
    public static bool MayReverse(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is >= '\u0590' and (<= '\u08ff' or '\u200f' or '\u2067' or (>= '\ud802' and <= '\ud83b') or (>= '\ufb1d' and <= '\ufefe')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for the invisible characters that say nothing but an order.</summary>
    public static bool IsControl(char character) =>
        character is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    public static BidiClass Of(Rune rune) => rune.Value switch
    {
        ' ' => BidiClass.WhiteSpace,
        < 0x80 when Rune.IsDigit(rune) => BidiClass.EuropeanNumber,
        < 0x80 when Rune.IsLetter(rune) => BidiClass.LeftToRight,
        0x200e => BidiClass.LeftToRight,
        0x200f => BidiClass.RightToLeft,
        0x061c => BidiClass.ArabicLetter,
        0x2066 => BidiClass.LeftToRightIsolate,
        0x2067 => BidiClass.RightToLeftIsolate,
        0x2068 => BidiClass.FirstStrongIsolate,
        0x2069 => BidiClass.PopDirectionalIsolate,
        (>= 0x0600 and <= 0x0605) or (>= 0x0660 and <= 0x0669) or 0x066b or 0x066c or 0x06dd or 0x0890 or 0x0891 or 0x08e2 or (>= 0x10d30 and <= 0x10d39) =>
            BidiClass.ArabicNumber,
        (>= 0x06f0 and <= 0x06f9) or 0x00b2 or 0x00b3 or 0x00b9 or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089) or (>= 0x2488 and <= 0x249b)
            or (>= 0xff10 and <= 0xff19) or (>= 0x1d7ce and <= 0x1d7ff) or (>= 0x1f100 and <= 0x1f10a) => BidiClass.EuropeanNumber,
        _ when rune.IsBmp && EuropeanSeparators.Contains((char)rune.Value) => BidiClass.EuropeanSeparator,
        _ when rune.IsBmp && CommonSeparators.Contains((char)rune.Value) => BidiClass.CommonSeparator,
        _ when rune.IsBmp && Terminators.Contains((char)rune.Value) => BidiClass.EuropeanTerminator,
        _ => OfCategory(rune),
    };

    private static BidiClass OfCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.NonspacingMark,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => BidiClass.BoundaryNeutral,
        UnicodeCategory.SpaceSeparator => BidiClass.WhiteSpace,
        UnicodeCategory.CurrencySymbol when rune.Value != 0x060b => BidiClass.EuropeanTerminator,
        var category => Array.Find(RightToLeftBlocks, block => block.First <= rune.Value && rune.Value <= block.Last) is { First: > 0 } block
            ? IsNeutralIn(block.Arabic, rune, category) ? BidiClass.OtherNeutral : block.Arabic ? BidiClass.ArabicLetter : BidiClass.RightToLeft
            : IsNeutral(rune, category) ? BidiClass.OtherNeutral : BidiClass.LeftToRight,
    };

    /// <summary>Most punctuation of these scripts goes with their letters; their mathematical signs, ornaments and marks of the Quran do not.</summary>
    private static bool IsNeutralIn(bool isArabic, Rune rune, UnicodeCategory category) => isArabic
        && (rune.Value is 0x0606 or 0x0607 or 0x060e or 0x060f or 0x06de or 0x06e9 or 0x07f6
            or (>= 0xfd3e and <= 0xfd4f) or 0xfdcf or (>= 0xfdfd and <= 0xfdff) or 0x1eef0 or 0x1eef1
            || category is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation);

    /// <summary>Punctuation and symbols that all scripts share. Those that belong to one, such as the danda, go with its letters.</summary>
    private static bool IsNeutral(Rune rune, UnicodeCategory category) =>
        rune.Value is < 0x0370 or (>= 0x2000 and <= 0x2bff) or (>= 0x2e00 and <= 0x303f) or (>= 0xfd00 and <= 0xffff) or >= 0x1f000
            && category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol
                or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber;
}

/// <summary>
/// What a character does to the order of the text around it (Unicode Standard Annex #9, table 4). Line ends, tabs and embeddings do not get as far as here.
/// </summary>
internal enum BidiClass : byte
{
    LeftToRight,
    RightToLeft,
    ArabicLetter,
    EuropeanNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    ArabicNumber,
    CommonSeparator,
    NonspacingMark,
    BoundaryNeutral,
    WhiteSpace,
    OtherNeutral,
    LeftToRightIsolate,
    RightToLeftIsolate,
    FirstStrongIsolate,
    PopDirectionalIsolate,
}
