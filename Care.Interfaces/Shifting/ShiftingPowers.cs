namespace Care.Interfaces.Shifting;

/// <summary>On which of a request's facilities its caller has facility permission (contract 06, §0.2).</summary>
/// <param name="Origin">Where the patient comes from.</param>
/// <param name="Approving">The facility that decides in wartime; false where there is none.</param>
/// <param name="Assigned">The destination; false where there is none in the network.</param>
/// <param name="HasAssigned">Whether there is a destination in the network.</param>
public readonly record struct ShiftingPowers(bool Origin, bool Approving, bool Assigned, bool HasAssigned);
