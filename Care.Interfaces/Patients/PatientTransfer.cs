using Care.Interfaces.Demo;
using Care.Interfaces.Facilities;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>The body of a transfer (contract 04, §5).</summary>
/// <param name="Facility">Where the patient goes.</param>
/// <param name="YearOfBirth">The year of birth that the caller knows the patient by; required; null is what a front end of the release before may send.</param>
[GenerateSerializer, Immutable, Alias("care.PatientTransfer")]
public sealed record PatientTransfer(
    [property: Id(0), Required, Example(DemoExamples.OtherFacility)] Guid Facility,
    [property: Id(1), Required, RefusesNull, Whole(0, PatientLimits.LastYear), Example(2005)] int? YearOfBirth);

/// <summary>The answer of a transfer (contract 04, §5).</summary>
/// <param name="YearOfBirth">The patient's year of birth, or null.</param>
/// <param name="Patient">The patient.</param>
/// <param name="FacilityObject">The new facility.</param>
public sealed record PatientTransferred(int? YearOfBirth, Guid Patient, FacilityBasic FacilityObject);
