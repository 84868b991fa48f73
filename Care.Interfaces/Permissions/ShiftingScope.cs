using Care.Interfaces.Shifting;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Which shifting requests a caller sees (contract 06, §7.3 and §8). A value, so that the one rule serves twice: <see cref="Contains"/> decides on one request,
/// the read side turns the same value into the predicate of a list. Two missing places are not equal (docs/differences.md).
/// </summary>
/// <param name="Facilities">The facilities that must take part in a request.</param>
/// <param name="BeforeApproval">True where those linked to the destination see the request before it is approved: reading its comments.</param>
public sealed record ShiftingScope(FacilityScope Facilities, bool BeforeApproval)
{
    /// <summary>The scope of requests.</summary>
    public static ShiftingScope Requests(PermissionSet caller) => new(FacilityScope.Standard(caller), false);

    /// <summary>The scope of reading comments.</summary>
    public static ShiftingScope Comments(PermissionSet caller) => new(FacilityScope.Standard(caller), true);

    /// <summary>Decides whether a request is within the scope.</summary>
    public bool Contains(ShiftingFacts request)
    {
        // The area of the destination counts at once, its members where the request was approved or its comments are read.
        var assigned = Facilities is not FacilityScope.AnyOf || BeforeApproval || request.Status >= ShiftingStatus.Approved ? request.Assigned : null;
        return Facilities.ContainsParty(request.Origin, request.Approving, assigned)
            || (Facilities is FacilityScope.AnyOf { Facilities: var linked } && request.PatientFacility is { } facility && linked.Contains(facility));
    }
}

/// <summary>What the permissions need to know of a shifting request.</summary>
/// <param name="Origin">Where the patient comes from; null where it is not known.</param>
/// <param name="Approving">The facility that decides in wartime, or null.</param>
/// <param name="Assigned">The destination in the network, or null.</param>
/// <param name="PatientFacility">The facility that cares for the patient by now, or null.</param>
/// <param name="Status">How far the request got.</param>
public sealed record ShiftingFacts(FacilityFacts? Origin, FacilityFacts? Approving, FacilityFacts? Assigned, Guid? PatientFacility, ShiftingStatus Status);
