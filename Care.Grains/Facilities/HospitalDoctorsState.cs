using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>The doctors of one area as they are stored (contract 02, §6).</summary>
[Kind("hospital_doctors")]
public sealed record HospitalDoctorsState : EntityState, IFacilityChild
{
    public Guid Facility { get; init; }

    public DoctorType Area { get; init; }

    public int Count { get; init; }
}
