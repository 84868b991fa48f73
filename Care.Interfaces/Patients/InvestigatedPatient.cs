namespace Care.Interfaces.Patients;

/// <summary>What of a patient's results of investigations a caller sees (contract 06, §5.1 and §6).</summary>
/// <param name="SeesAll">True for all of them; false for those of consultations that are assigned to the caller.</param>
[GenerateSerializer, Immutable, Alias("care.InvestigatedPatient")]
public sealed record InvestigatedPatient([property: Id(0)] bool SeesAll);
