using Care.Grains.Prescriptions;
using Care.Interfaces.Choices;
using Care.Interfaces.Prescriptions;

namespace Care.Grains.DischargeSummaries;

/// <summary>A prescription with what was given of it, as the row of a summary.</summary>
/// <param name="State">As it is stored.</param>
/// <param name="Given">How many times it was given, without what was archived.</param>
/// <param name="First">When for the first time; null where it never was.</param>
/// <param name="Last">When for the last time.</param>
internal sealed record SummarizedPrescription(PrescriptionState State, int Given, DateTimeOffset? First, DateTimeOffset? Last)
{
    /// <summary>Its line (contract 05, §5.4, and 06, §12): keys as they are stored; only a titration is told to its end.</summary>
    /// <param name="medicine">What the medicine is called.</param>
    public SummarizedMedicine Line(string medicine) => new()
    {
        Medicine = medicine,
        BaseDosage = State.BaseDosage?.ToString(),
        TargetDosage = State.DosageType == DosageType.Titrated ? State.TargetDosage?.ToString() : null,
        Route = Choice<RouteOfAdministration>.Label(State.Route),
        Frequency = State.DosageType == DosageType.Prn ? null : Choice<DosageFrequency>.Label(State.Frequency),
        Days = State.Days,
        Given = First is { } first && Last is { } last ? GivenText(first, last) : null,
    };

    private string GivenText(DateTimeOffset first, DateTimeOffset last) => Given == 1
        ? $"given once, {PrintedDate.Text(first)}"
        : $"given {Given} times, {PrintedDate.Text(first)} to {PrintedDate.Text(last)}";
}
