using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

[GrainType("hospital-doctors")]
public sealed class HospitalDoctorsGrain(
    [Row] IPersistentState<HospitalDoctorsState> stored, EntityStore store, FacilityAccess access, HospitalDoctorsViews views)
    : FacilityChildGrain<HospitalDoctorsState, HospitalDoctors, HospitalDoctorsWrite>(stored, store, access, views), IHospitalDoctors;
