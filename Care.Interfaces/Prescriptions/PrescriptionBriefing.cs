namespace Care.Interfaces.Prescriptions;

/// <summary>What must be known of a prescription to whoever gives of it (contract 06, §1.7).</summary>
/// <param name="Pk">Its integer key, which administrations show.</param>
/// <param name="CreatedDate">When it was prescribed.</param>
/// <param name="DosageType">In which way it is dosed.</param>
/// <param name="IsDischarged">Whether its consultation ended.</param>
[GenerateSerializer, Immutable, Alias("care.PrescriptionBriefing")]
public sealed record PrescriptionBriefing(
    [property: Id(0)] int Pk, [property: Id(1)] DateTimeOffset CreatedDate, [property: Id(2)] DosageType DosageType, [property: Id(3)] bool IsDischarged);
