using Care.Grains.Printing;

namespace Care.Grains.DischargeSummaries;

/// <summary>A prescription as a line of a printed summary.</summary>
internal sealed record SummarizedMedicine
{
    public required string Medicine { get; init; }

    public string? BaseDosage { get; init; }

    /// <summary>Where a titration ends; null for other dosages.</summary>
    public string? TargetDosage { get; init; }

    public string? Route { get; init; }

    /// <summary>How often; null where it is taken as needed.</summary>
    public string? Frequency { get; init; }

    public int? Days { get; init; }

    /// <summary>How often it was given and when; null where it was not.</summary>
    public string? Given { get; init; }

    public override string ToString() =>
        string.Join(", ", ((string?[])[Medicine, Dosage, Route, Course]).Where(part => !string.IsNullOrEmpty(part)).Select(part => Bidi.Isolated(part!)));

    private string? Dosage => TargetDosage is null ? BaseDosage : $"titration from {BaseDosage} to {TargetDosage}";

    private string? Course => Frequency is null ? null : Days is { } days ? $"{Frequency} for {days} days." : Frequency;
}
