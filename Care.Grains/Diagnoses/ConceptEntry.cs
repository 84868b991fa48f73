namespace Care.Grains.Diagnoses;

/// <summary>A concept as a list of ICD-11 gives it (contract 07, §9.1).</summary>
/// <param name="Id">The integer that stands for it.</param>
/// <param name="Uri">WHO's id.</param>
/// <param name="Label">Its code, where it has one, and its name.</param>
/// <param name="ClassKind">chapter, block or category.</param>
/// <param name="Parent">The id of what it is below; null for a chapter.</param>
/// <param name="IsLeaf">Nothing is below it.</param>
/// <param name="AverageDepth">WHO's figure.</param>
/// <param name="IsAdoptedChild">It is listed below a second parent.</param>
/// <param name="BreadthValue">WHO's figure.</param>
public sealed record ConceptEntry(
    long Id, string Uri, string Label, string ClassKind, long? Parent, bool IsLeaf, decimal? AverageDepth = null, bool IsAdoptedChild = false,
        decimal? BreadthValue = null);
