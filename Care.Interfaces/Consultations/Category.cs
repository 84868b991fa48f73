using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>How ill the patient is (contract 05, §13), the least ill first. Accepted by the member's name or its label, shown by the label.</summary>
public enum Category
{
    /// <summary>Comfort care.</summary>
    [Label("Comfort Care")]
    Comfort = 1,

    /// <summary>Mild.</summary>
    [Label("Mild")]
    Stable = 2,

    /// <summary>Moderate.</summary>
    Moderate = 3,

    /// <summary>Critical.</summary>
    Critical = 4,

    /// <summary>Actively dying.</summary>
    [Label("Actively Dying")]
    ActivelyDying = 5,
}

/// <summary>The category of old records (contract 05, §13). Accepted by the member's name or its label, shown by the label.</summary>
public enum CovidCategory
{
    /// <summary>Without symptoms.</summary>
    [Label("ASYMPTOMATIC")]
    ASYM = 1,

    /// <summary>Category A.</summary>
    [Label("Category-A")]
    Mild = 2,

    /// <summary>Category B.</summary>
    [Label("Category-B")]
    Moderate = 3,

    /// <summary>Category C.</summary>
    [Label("Category-C")]
    Severe = 4,
}
