namespace Care.Interfaces.Patients;

/// <summary>Limits of a patient's values where contract 04, §3.1, knows none.</summary>
public static class PatientLimits
{
    /// <summary>The greatest postal code: India's have six digits. 0 stands for one that is not known.</summary>
    public const int MaxPincode = 999_999;

    /// <summary>The most people who depend on a patient.</summary>
    public const int MaxDependents = 1_000;

    /// <summary>The most people whom a patient met.</summary>
    public const int MaxContacts = 100_000;

    /// <summary>The most characters of the countries travelled to, as JSON.</summary>
    public const int MaxCountries = 10_000;

    /// <summary>The last year that a calendar has; as a year of birth it is refused by what it is compared with.</summary>
    public const int LastYear = 9_999;
}
