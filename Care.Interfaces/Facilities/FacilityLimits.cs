namespace Care.Interfaces.Facilities;

/// <summary>Limits of a facility's values where contract 02 knows none. Counts begin at 0, as in the client's forms.</summary>
public static class FacilityLimits
{
    /// <summary>The greatest postal code: India's have six digits.</summary>
    public const int MaxPincode = 999_999;

    /// <summary>Degrees north or south of the equator.</summary>
    public const decimal MaxLatitude = 90;

    /// <summary>Degrees east or west of Greenwich.</summary>
    public const decimal MaxLongitude = 180;

    /// <summary>The most oxygen, in litres: a tank ship's load.</summary>
    public const int MaxOxygen = 100_000_000;

    /// <summary>The most cylinders of a type.</summary>
    public const int MaxCylinders = 1_000_000;

    /// <summary>The most beds of a type, in all or taken.</summary>
    public const int MaxBeds = 100_000;

    /// <summary>The most doctors of an area.</summary>
    public const int MaxDoctors = 100_000;

    /// <summary>The most patients that are counted on a day.</summary>
    public const int MaxPatientsOfDay = 1_000_000;
}
