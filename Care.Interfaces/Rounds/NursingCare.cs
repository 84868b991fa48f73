namespace Care.Interfaces.Rounds;

/// <summary>What nursing was done (contract 05, §7.3).</summary>
/// <param name="Procedure">One of <see cref="NursingProcedures"/>.</param>
/// <param name="Description">In words.</param>
[GenerateSerializer, Immutable, Alias("care.NursingCare")]
public sealed record NursingCare([property: Id(0)] string Procedure, [property: Id(1)] string Description);
