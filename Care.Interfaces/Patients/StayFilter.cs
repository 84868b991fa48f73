namespace Care.Interfaces.Patients;

/// <summary>What a list of patients asks of their last stay (contract 04, §4.4), as far as it decides on patients who never had one: the stays themselves are not built yet.</summary>
public enum StayFilter
{
    /// <summary>Nothing is asked.</summary>
    None = 0,

    /// <summary>Something that only a stay can have: patients without one are left out.</summary>
    Required = 1,

    /// <summary>Also patients without a stay (<c>None</c> in a list of bed or consent types).</summary>
    OrNone = 2,
}
