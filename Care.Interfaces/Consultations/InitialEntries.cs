using System.Collections.Immutable;

namespace Care.Interfaces.Consultations;

/// <summary>The diagnoses and symptoms that a consultation begins with, until each is an entity of its own (contract 05, §4.4).</summary>
/// <param name="Diagnoses">The diagnoses.</param>
/// <param name="Symptoms">The symptoms.</param>
public sealed record InitialEntries(ImmutableArray<NewDiagnosis> Diagnoses, ImmutableArray<NewSymptom> Symptoms);
