using Care.Interfaces.Calls;

namespace Care.Interfaces.Facilities;

/// <summary>The doctors of one area in a facility (contract 02, §6). Keyed by the id that the API shows; the paths name it by facility and area.</summary>
[Alias("care.IHospitalDoctors")]
public interface IHospitalDoctors : IGrainWithGuidKey
{
    /// <summary>Creates it; refused where the facility has the area already.</summary>
    /// <param name="facility">The facility it belongs to.</param>
    /// <param name="body">What was sent; area and count are required.</param>
    [Alias("Add")]
    Task<Outcome<Document<HospitalDoctors>>> Add(Guid facility, HospitalDoctorsWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Change")]
    Task<Outcome<Document<HospitalDoctors>>> Change(Guid facility, HospitalDoctorsWrite body);

    /// <summary>Soft-deletes it; the area may be added again.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid facility);
}
