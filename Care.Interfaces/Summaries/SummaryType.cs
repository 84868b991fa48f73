namespace Care.Interfaces.Summaries;

/// <summary>What a summary is about (contract 07, 10). Stored by name.</summary>
public enum SummaryType
{
    /// <summary>A facility with its live patients, its beds and its stock (contract 07, 1.3).</summary>
    FacilityCapacity = 0,

    /// <summary>The patients who are in a facility, or who live in the local bodies of a district (contract 07, 1.4 and 1.5).</summary>
    PatientSummary = 1,

    /// <summary>The samples of a facility (contract 07, 1.2).</summary>
    TestSummary = 2,

    /// <summary>The patient statistics that a facility entered (contract 07, 1.1).</summary>
    TriageSummary = 3,
}
