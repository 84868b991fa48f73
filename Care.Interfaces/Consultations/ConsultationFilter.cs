using Care.Interfaces.Wire;

namespace Care.Interfaces.Consultations;

/// <summary>Which consultations are listed (contract 05, §4.1). What is null does not filter.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Facility">The key of the consultation's facility.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationFilter")]
public sealed record ConsultationFilter([property: Id(0), ComparedId] Guid? Patient, [property: Id(1)] int? Facility);
