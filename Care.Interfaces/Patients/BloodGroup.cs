using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Blood groups (contract 04, §13), shown as text. The numbers are only how they are stored.</summary>
public enum BloodGroup
{
    /// <summary>A positive.</summary>
    [Label("A+")]
    APositive = 1,

    /// <summary>A negative.</summary>
    [Label("A-")]
    ANegative = 2,

    /// <summary>B positive.</summary>
    [Label("B+")]
    BPositive = 3,

    /// <summary>B negative.</summary>
    [Label("B-")]
    BNegative = 4,

    /// <summary>AB positive.</summary>
    [Label("AB+")]
    ABPositive = 5,

    /// <summary>AB negative.</summary>
    [Label("AB-")]
    ABNegative = 6,

    /// <summary>O positive.</summary>
    [Label("O+")]
    OPositive = 7,

    /// <summary>O negative.</summary>
    [Label("O-")]
    ONegative = 8,

    /// <summary>Not known; the API takes <c>UNK</c> as well.</summary>
    [Label("UNKNOWN")]
    Unknown = 9,
}
