namespace Care.Interfaces.Patients;

/// <summary>Vaccines (contract 04, §13), in and out by name. The numbers are only how they are stored.</summary>
public enum Vaccine
{
    /// <summary>CoviShield.</summary>
    CoviShield = 1,

    /// <summary>Covaxin.</summary>
    Covaxin = 2,

    /// <summary>Sputnik.</summary>
    Sputnik = 3,

    /// <summary>Moderna.</summary>
    Moderna = 4,

    /// <summary>Pfizer.</summary>
    Pfizer = 5,

    /// <summary>Janssen.</summary>
    Janssen = 6,

    /// <summary>Sinovac.</summary>
    Sinovac = 7,
}
