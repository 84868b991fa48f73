using System.Globalization;
using System.Text.RegularExpressions;

namespace Care.Interfaces.Wire;

/// <summary>How many digits a decimal number has as it was written, which may be more than a <see cref="decimal"/> holds (contract 01, A8).</summary>
/// <param name="Total">All of them: zeros before the first other one are not counted, unless they stand behind the point.</param>
/// <param name="Decimals">Those behind the point.</param>
public readonly partial record struct DecimalDigits(int Total, int Decimals)
{
    /// <summary>The most digits of a number: what a decimal holds exactly.</summary>
    public const int Max = 28;

    /// <summary>Counts the digits.</summary>
    /// <param name="text">The number as it was written.</param>
    /// <returns>Null for what is no number.</returns>
    public static DecimalDigits? Of(string text)
    {
        if (Number().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["fraction"].Value);
        var exponent = match.Groups["exponent"] is { Success: true, Value: var power }
            ? int.Parse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;
        var digits = Math.Max(1, (whole + fraction).TrimStart('0').Length);
        var decimals = fraction.Length - exponent;
        return decimals <= 0 ? new(digits - decimals, 0) : new(Math.Max(digits, decimals), decimals);
    }

    [GeneratedRegex(@"^[+-]?(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?:[eE](?<exponent>[+-]?[0-9]{1,8}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
