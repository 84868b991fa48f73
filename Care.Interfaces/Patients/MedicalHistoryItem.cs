namespace Care.Interfaces.Patients;

/// <summary>One earlier or chronic disease as shown (contract 04, §3.1).</summary>
/// <param name="Disease">The disease's label.</param>
/// <param name="Details">Details, or null.</param>
public sealed record MedicalHistoryItem(string Disease, string? Details);
