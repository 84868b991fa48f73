namespace Care.Interfaces.Permissions;

/// <summary>What the permissions need to know of a facility.</summary>
/// <param name="Id">The facility.</param>
/// <param name="LocalBody">Its local body, or null.</param>
/// <param name="District">Its district, or null.</param>
/// <param name="State">Its state, or null.</param>
/// <param name="CreatedBy">The user (integer key) who created it, or null.</param>
[GenerateSerializer, Immutable, Alias("care.FacilityFacts")]
public sealed record FacilityFacts(
    [property: Id(0)] Guid Id,
    [property: Id(1)] int? LocalBody,
    [property: Id(2)] int? District,
    [property: Id(3)] int? State,
    [property: Id(4)] int? CreatedBy);
