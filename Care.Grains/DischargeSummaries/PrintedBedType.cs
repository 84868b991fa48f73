using Care.Interfaces.Beds;
using Care.Interfaces.Choices;

namespace Care.Grains.DischargeSummaries;

/// <summary>Kinds of bed as they are printed: in words, the first letter large, and ICU as it is (contract 05, §5.4).</summary>
internal static class PrintedBedType
{
    public static string Of(BedType type)
    {
        var words = Choice<BedType>.Label(type).ToLowerInvariant().Replace('_', ' ');
        return words.StartsWith("icu", StringComparison.Ordinal) ? "ICU" + words[3..] : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
