namespace Care.Interfaces.Facilities;

/// <summary>A facility in the lists of requests (contract 06, §0.3 "FacilityIntMin"): its id is the integer key there.</summary>
/// <param name="Id">The integer key.</param>
/// <param name="Name">Its name.</param>
public sealed record FacilityIntMin(int Id, string Name);
