using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>One term of an order.</summary>
/// <param name="By">What is ordered by.</param>
/// <param name="Descending">True where the greatest comes first; missing values then come before all.</param>
[GenerateSerializer, Immutable, Alias("care.PatientOrdering")]
public readonly record struct PatientOrdering([property: Id(0)] PatientOrder By, [property: Id(1)] bool Descending) : IOrdering<PatientOrdering, PatientOrder>
{
    /// <inheritdoc/>
    public static PatientOrdering Of(PatientOrder by, bool descending) => new(by, descending);
}
