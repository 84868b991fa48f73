using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Prescriptions;

/// <summary>The body that discontinues a prescription (contract 06, §1.6).</summary>
[GenerateSerializer, Immutable, Alias("care.PrescriptionDiscontinuation")]
public sealed record PrescriptionDiscontinuation
{
    /// <summary>Why it is given no more; empty where nothing is said.</summary>
    [Id(0), Text(Characters.MaxNote, Blank = true, NullIsEmpty = true), Example("Rash after the second dose")]
    public Optional<string> DiscontinuedReason { get; init; }
}
