using Care.Interfaces.Calls;

namespace Care.Interfaces.Facilities;

/// <summary>
/// The bed capacity of one room type in a facility (contract 02, §5). Keyed by the id that the API shows; the paths name it by facility and room type.
/// </summary>
[Alias("care.IFacilityCapacity")]
public interface IFacilityCapacity : IGrainWithGuidKey
{
    /// <summary>Creates it; refused where the facility has the room type already.</summary>
    /// <param name="facility">The facility it belongs to.</param>
    /// <param name="body">What was sent; the room type is required.</param>
    [Alias("Add")]
    Task<Outcome<Document<FacilityCapacity>>> Add(Guid facility, FacilityCapacityWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Change")]
    Task<Outcome<Document<FacilityCapacity>>> Change(Guid facility, FacilityCapacityWrite body);

    /// <summary>Soft-deletes it; the room type may be added again.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid facility);
}
