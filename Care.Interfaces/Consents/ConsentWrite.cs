using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Consents;

/// <summary>The body of a consent (contract 05, §6), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.ConsentWrite")]
public sealed record ConsentWrite
{
    /// <summary>What is consented to.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number)]
    public Optional<ConsentType> Type { get; init; }

    /// <summary>What is to be done in an emergency, or null.</summary>
    [Id(1), Choice(ChoiceStyle.Number)]
    public Optional<PatientCodeStatus?> PatientCodeStatus { get; init; }
}
