using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Users;

namespace Care.Grains.Patients;

/// <summary>What a patient's full form shows of others, out of the silo's memory. Two are the same when every row in them is the very same instance.</summary>
public sealed record PatientRelatedEntities(PlaceMap Places, FacilityRow? Facility, UserRow? AssignedTo, UserRow? LastEdited, UserRow? CreatedBy)
{
    public bool IsSameAs(PatientRelatedEntities? other) =>
        other is not null
        && ReferenceEquals(Places, other.Places)
        && ReferenceEquals(Facility, other.Facility)
        && ReferenceEquals(AssignedTo, other.AssignedTo)
        && ReferenceEquals(LastEdited, other.LastEdited)
        && ReferenceEquals(CreatedBy, other.CreatedBy);
}
