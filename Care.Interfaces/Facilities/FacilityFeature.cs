using Care.Interfaces.Choices;

namespace Care.Interfaces.Facilities;

/// <summary>What a facility offers (contract 02, §12), shown as numbers.</summary>
public enum FacilityFeature
{
    /// <summary>CT Scan Facility.</summary>
    [Label("CT Scan Facility")]
    CTScanFacility = 1,

    /// <summary>Maternity Care.</summary>
    [Label("Maternity Care")]
    MaternityCare = 2,

    /// <summary>X-Ray Facility.</summary>
    [Label("X-Ray Facility")]
    XRayFacility = 3,

    /// <summary>Neonatal Care.</summary>
    [Label("Neonatal Care")]
    NeonatalCare = 4,

    /// <summary>Operation Theater.</summary>
    [Label("Operation Theater")]
    OperationTheater = 5,

    /// <summary>Blood Bank.</summary>
    [Label("Blood Bank")]
    BloodBank = 6,
}
