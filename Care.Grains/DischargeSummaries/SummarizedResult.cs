using System.Globalization;
using Care.Grains.Investigations;

namespace Care.Grains.DischargeSummaries;

/// <summary>The result of an investigation as it is stored, for a printed summary.</summary>
/// <param name="Investigation">What was investigated.</param>
/// <param name="Value">The number, or null.</param>
/// <param name="Notes">The result in words, or a remark, or null.</param>
/// <param name="Date">When it was logged.</param>
internal sealed record SummarizedResult(Guid Investigation, double? Value, string? Notes, DateTimeOffset Date)
{
    /// <summary>The result as it is printed, beside what is normal.</summary>
    /// <param name="investigation">The investigation; null where the catalogue does not know it.</param>
    public SummarizedValue Told(InvestigationRow? investigation) =>
        new(investigation is { Groups: [var group, ..] } ? group.Name : "", investigation?.Name ?? "", Result, RangeOf(investigation), Date);

    private string Result => Value is { } number ? Text(number) : Notes ?? "";

    private static string RangeOf(InvestigationRow? investigation)
    {
        var range = investigation is { MinValue: { } least, MaxValue: { } greatest } ? $"{Text(least)} - {Text(greatest)}" : "-";
        return string.IsNullOrEmpty(investigation?.Unit) ? range : $"{range} {investigation.Unit}";
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
