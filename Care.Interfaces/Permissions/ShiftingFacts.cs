using Care.Interfaces.Shifting;

namespace Care.Interfaces.Permissions;

/// <summary>What the permissions need to know of a shifting request.</summary>
/// <param name="Origin">Where the patient comes from; null where it is not known.</param>
/// <param name="Approving">The facility that decides in wartime, or null.</param>
/// <param name="Assigned">The destination in the network, or null.</param>
/// <param name="PatientFacility">The facility that cares for the patient by now, or null.</param>
/// <param name="Status">How far the request got.</param>
public sealed record ShiftingFacts(FacilityFacts? Origin, FacilityFacts? Approving, FacilityFacts? Assigned, Guid? PatientFacility, ShiftingStatus Status);
