namespace Care.Interfaces.Consultations;

/// <summary>Limits of a consultation's values where contract 05, §4.2, knows none.</summary>
public static class ConsultationLimits
{
    /// <summary>The review interval that says that no review is asked for.</summary>
    public const int NoReview = -1;

    /// <summary>The longest review interval, in minutes: a year. The client offers up to three months.</summary>
    public const int MaxReviewInterval = 366 * 24 * 60;

    /// <summary>The greatest height, in centimetres: the tallest human was 272.</summary>
    public const double MaxHeight = 300;

    /// <summary>The greatest weight, in kilograms: the heaviest human was some 635.</summary>
    public const double MaxWeight = 700;
}
