namespace Care.Interfaces.Permissions;

/// <summary>
/// Which resource requests a caller sees (contract 06, §9.2). A value, so that the one rule serves twice: <see cref="Contains"/> decides on one request, the
/// read side turns the same value into the predicate of a list.
/// </summary>
/// <param name="Facilities">The facilities of which one must take part in a request.</param>
public sealed record ResourceScope(FacilityScope Facilities)
{
    /// <summary>The scope of requests and of their comments.</summary>
    public static ResourceScope Of(PermissionSet caller) => new(FacilityScope.Standard(caller));

    /// <summary>Decides whether a request is within the scope.</summary>
    public bool Contains(ResourceFacts request) => Facilities.ContainsParty(request.Origin, request.Approving, request.Assigned);
}

/// <summary>What the permissions need to know of a resource request.</summary>
/// <param name="Origin">Who asks; null where it is not known.</param>
/// <param name="Approving">Who decides, or null.</param>
/// <param name="Assigned">Who gives, or null.</param>
public sealed record ResourceFacts(FacilityFacts? Origin, FacilityFacts? Approving, FacilityFacts? Assigned);
