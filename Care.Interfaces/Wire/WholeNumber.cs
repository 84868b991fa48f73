using System.Globalization;

namespace Care.Interfaces.Wire;

/// <summary>
/// Whole numbers of queries and bodies, however long. What no number of ours reaches is read as the furthest that there is: a number that nothing has, not a
/// word.
/// </summary>
public static class WholeNumber
{
    /// <summary>Reads a whole number.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="number">The number.</param>
    /// <returns>False for what is none.</returns>
    public static bool TryParse(string? text, out long number)
    {
        number = 0;
        var trimmed = text.AsSpan().Trim();
        var digits = trimmed is ['+' or '-', ..] ? trimmed[1..] : trimmed;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (!long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            number = trimmed[0] == '-' ? long.MinValue : long.MaxValue;
        }

        return true;
    }

    /// <summary>The same for what is kept in 32 bits.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="number">The number.</param>
    /// <returns>False for what is none.</returns>
    public static bool TryParse(string? text, out int number)
    {
        var isNumber = TryParse(text, out long any);
        number = (int)Math.Clamp(any, int.MinValue, int.MaxValue);
        return isNumber;
    }
}
