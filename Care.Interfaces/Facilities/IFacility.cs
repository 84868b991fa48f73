using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>A facility of the network (contract 02, §3). Keyed by the id that the API shows.</summary>
[Alias("care.IFacility")]
public interface IFacility : IGrainWithGuidKey
{
    /// <summary>The facility in full, for callers in whose scope it lies (§2.1).</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<FacilityFull>>> Get();

    /// <summary>Creates the facility and links its creator to it (§3.4 F2). Refused outside the caller's own area (§2.4).</summary>
    /// <param name="body">What was sent; state, district and local body are required.</param>
    [Alias("Register")]
    Task<Outcome<Document<FacilityFull>>> Register(FacilityWrite body);

    /// <summary>Changes the facility.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<FacilityFull>>> Update(FacilityWrite body);
}
