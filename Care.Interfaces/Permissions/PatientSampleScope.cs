using System.Collections.Immutable;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Which test samples a caller sees (contract 04, §11.2). A value, so that the one rule serves twice: <see cref="Contains"/> decides on one sample, the read
/// side turns the same value into the predicate of a list. Two missing places are not equal (docs/differences.md).
/// </summary>
/// <param name="All">True for who sees every sample.</param>
/// <param name="Linked">The facilities whose patients' samples are seen, and the samples that they test.</param>
/// <param name="District">The district whose facilities' samples are seen; null for none.</param>
/// <param name="State">The state whose facilities' samples are seen; null for none.</param>
public sealed record PatientSampleScope(bool All, ImmutableArray<Guid> Linked, int? District, int? State)
{
    /// <summary>The scope of a caller: what the caller's own facilities have to do with, and for district and state ranks what their area has.</summary>
    public static PatientSampleScope Of(PermissionSet caller)
    {
        var ofState = caller.IsAtLeast(UserType.StateLabAdmin);
        return new(
            caller.IsSuperuser,
            caller.Facilities,
            caller.IsAtLeast(UserType.DistrictLabAdmin) && !ofState ? caller.District : null,
            ofState ? caller.State : null);
    }

    /// <summary>Decides whether a sample is within the scope.</summary>
    public bool Contains(PatientSampleFacts sample) =>
        All
        || IsLinked(sample.PatientFacility)
        || IsLinked(sample.TestingFacility)
        || (District is { } district && sample.Facility?.District == district)
        || (State is { } state && sample.Facility?.State == state);

    private bool IsLinked(FacilityFacts? facility) => facility is not null && Linked.Contains(facility.Id);
}

/// <summary>What the permissions need to know of a test sample.</summary>
/// <param name="Facility">The facility of its consultation; null where it is not known.</param>
/// <param name="TestingFacility">Where it is tested, or null.</param>
/// <param name="PatientFacility">The facility that cares for the patient by now, or null.</param>
public sealed record PatientSampleFacts(FacilityFacts? Facility, FacilityFacts? TestingFacility, FacilityFacts? PatientFacility);
