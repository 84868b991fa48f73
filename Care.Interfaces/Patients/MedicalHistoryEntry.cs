using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>One earlier or chronic disease of a patient (contract 04, §3.1).</summary>
/// <param name="Disease">The disease.</param>
/// <param name="Details">Details, or null when never said.</param>
[GenerateSerializer, Immutable, Alias("care.MedicalHistoryEntry")]
public sealed record MedicalHistoryEntry(
    [property: Id(0), Required, Choice(ChoiceStyle.Label)] Disease Disease,
    [property: Id(1), RefusesNull, Text(Characters.MaxNote, Blank = true)] string? Details);
