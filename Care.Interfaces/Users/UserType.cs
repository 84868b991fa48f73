namespace Care.Interfaces.Users;

/// <summary>User types (contract 01, G1). Their numbers are the hierarchy: rules compare ranks, and every higher number inherits.</summary>
public enum UserType
{
    /// <summary>Transportation.</summary>
    Transportation = 2,

    /// <summary>Pharmacist.</summary>
    Pharmacist = 3,

    /// <summary>Volunteer.</summary>
    Volunteer = 5,

    /// <summary>Staff who may only read.</summary>
    StaffReadOnly = 9,

    /// <summary>Staff.</summary>
    Staff = 10,

    /// <summary>A nurse who may only read.</summary>
    NurseReadOnly = 13,

    /// <summary>Nurse.</summary>
    Nurse = 14,

    /// <summary>Doctor.</summary>
    Doctor = 15,

    /// <summary>Reserved.</summary>
    Reserved = 20,

    /// <summary>Administrator of a ward.</summary>
    WardAdmin = 21,

    /// <summary>Administrator of a local body.</summary>
    LocalBodyAdmin = 23,

    /// <summary>Administrator of a district's laboratories; from here on the scope is a district.</summary>
    DistrictLabAdmin = 25,

    /// <summary>District administrator who may only read.</summary>
    DistrictReadOnlyAdmin = 29,

    /// <summary>District administrator.</summary>
    DistrictAdmin = 30,

    /// <summary>Administrator of a state's laboratories; from here on the scope is a state.</summary>
    StateLabAdmin = 35,

    /// <summary>State administrator who may only read.</summary>
    StateReadOnlyAdmin = 39,

    /// <summary>State administrator.</summary>
    StateAdmin = 40,
}
