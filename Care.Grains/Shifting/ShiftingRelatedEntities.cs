using Care.Grains.Facilities;
using Care.Grains.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Shifting;

/// <summary>What a shifting request needs to know of others, as it is now: to decide who may do what with it, and to show it.</summary>
public sealed record ShiftingRelatedEntities(FacilityRow? Origin, FacilityRow? Approving, FacilityRow? Assigned, PatientRow? Patient)
{
    public ShiftingFacts FactsOf(ShiftingState state) => state.Facts(Origin?.Facts, Approving?.Facts, Assigned?.Facts, Patient?.State.Facility);
}
