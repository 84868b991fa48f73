using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Interfaces.Consents;

/// <summary>The body of a consent (contract 05, §6), its shape already checked. What was left out stays as it is.</summary>
/// <param name="Type">What is consented to.</param>
/// <param name="PatientCodeStatus">What is to be done in an emergency, or null.</param>
[GenerateSerializer, Immutable, Alias("care.ConsentWrite")]
public sealed record ConsentWrite([property: Id(0)] Optional<ConsentType> Type, [property: Id(1)] Optional<PatientCodeStatus?> PatientCodeStatus);
