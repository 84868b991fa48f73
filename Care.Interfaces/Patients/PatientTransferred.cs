using Care.Interfaces.Facilities;

namespace Care.Interfaces.Patients;

/// <summary>The answer of a transfer (contract 04, §5).</summary>
/// <param name="YearOfBirth">The patient's year of birth, or null.</param>
/// <param name="Patient">The patient.</param>
/// <param name="FacilityObject">The new facility.</param>
public sealed record PatientTransferred(int? YearOfBirth, Guid Patient, FacilityBasic FacilityObject);
