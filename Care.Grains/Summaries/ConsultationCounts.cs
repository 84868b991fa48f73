namespace Care.Grains.Summaries;

/// <summary>
/// The sixteen numbers of the patient summaries (contract 07, 1.4), as a JSON object made of the rows of <c>open_stay o</c> that are joined to a facility or a
/// local body. <c>$2</c> is the UTC day that counts as today.
/// </summary>
internal static class ConsultationCounts
{
    /// <summary>The contract's bed keys, in the order of the bed types from 1.</summary>
    private static readonly string[] Beds =
    [
        "isolation", "icu", "icu_with_non_invasive_ventilator", "icu_with_oxygen_support", "icu_with_invasive_ventilator", "bed_with_oxygen_support", "regular",
    ];

    private static readonly string[] Kinds =
        [.. Beds.Select((bed, index) => Both(bed, $"o.bed_type = {index + 1}")), Both("home_quarantine", "o.home_isolation")];

    /// <summary>The object; an aggregate, to be grouped by what is counted for.</summary>
    public static string Sql { get; } = $"jsonb_build_object({string.Join(", ", Kinds)})";

    private static string Both(string consultation, string condition) => $"""
        'total_patients_{consultation}', count(*) filter (where {condition}),
        'today_patients_{consultation}', count(*) filter (where {condition} and (o.created_date at time zone 'UTC')::date = $2)
        """;
}
