namespace Care.Interfaces.Diagnoses;

/// <summary>A concept of ICD-11 as shown (contract 05, §10).</summary>
/// <param name="Id">Made of WHO's entity number: the number itself, or a thousand times it and 1 to 3 for the entries of the MMS linearization.</param>
/// <param name="Label">Its code, where it has one, and its name: <c>1A00 Cholera</c>.</param>
/// <param name="Chapter">The short name of its chapter; empty where it has none.</param>
public sealed record Concept(long Id, string Label, string Chapter);
