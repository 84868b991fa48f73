using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

[GrainType("hospital-doctors")]
internal sealed class HospitalDoctorsGrain(
    [Row] IPersistentState<HospitalDoctorsState> stored, EntityStore store, FacilityAccess access, HospitalDoctorsViews views)
    : FacilityChildGrain<HospitalDoctorsState, HospitalDoctors, HospitalDoctorsWrite>(stored, store, access, views), IHospitalDoctors;

/// <summary>The doctors of one area as they are stored (contract 02, §6).</summary>
[Kind("hospital_doctors")]
internal sealed record HospitalDoctorsState : EntityState, IFacilityChild
{
    public Guid Facility { get; init; }

    public DoctorType Area { get; init; }

    public int Count { get; init; }
}
