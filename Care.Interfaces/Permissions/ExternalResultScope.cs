using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Which laboratory results from outside a caller sees (contract 04, §9.2): those of people who live in the area of the caller's rank. A value, so that the one
/// rule serves twice: <see cref="Contains"/> decides on one result, the read side turns the same value into the predicate of a list. Two missing places are not
/// equal (docs/differences.md).
/// </summary>
/// <param name="Area">What kind of place the caller's area is.</param>
/// <param name="Place">The key of that place; null for none.</param>
public sealed record ExternalResultScope(ExternalResultArea Area, int? Place)
{
    /// <summary>The scope of a caller.</summary>
    public static ExternalResultScope Of(PermissionSet caller) => caller switch
    {
        { IsSuperuser: true } => new(ExternalResultArea.Everywhere, null),
        _ when caller.IsAtLeast(UserType.StateLabAdmin) => new(ExternalResultArea.State, caller.State),
        _ when caller.IsAtLeast(UserType.DistrictLabAdmin) => new(ExternalResultArea.District, caller.District),
        _ when caller.IsAtLeast(UserType.LocalBodyAdmin) => new(ExternalResultArea.LocalBody, caller.LocalBody),
        _ when caller.IsAtLeast(UserType.WardAdmin) => new(ExternalResultArea.Ward, caller.Ward),
        _ => new(ExternalResultArea.Nowhere, null),
    };

    /// <summary>Decides whether a result is within the scope.</summary>
    public bool Contains(ExternalResultFacts result) => Area switch
    {
        ExternalResultArea.Everywhere => true,
        ExternalResultArea.State => Place is { } state && state == result.State,
        ExternalResultArea.District => Place is { } district && district == result.District,
        ExternalResultArea.LocalBody => Place is { } localBody && localBody == result.LocalBody,
        ExternalResultArea.Ward => Place is { } ward && ward == result.Ward,
        _ => false,
    };
}

/// <summary>The kinds of areas in which a caller sees external results.</summary>
public enum ExternalResultArea
{
    /// <summary>None.</summary>
    Nowhere,

    /// <summary>A ward.</summary>
    Ward,

    /// <summary>A local body.</summary>
    LocalBody,

    /// <summary>A district.</summary>
    District,

    /// <summary>A state.</summary>
    State,

    /// <summary>All.</summary>
    Everywhere,
}

/// <summary>What the permissions need to know of an external result: where the person lives.</summary>
/// <param name="State">The state.</param>
/// <param name="District">The district.</param>
/// <param name="LocalBody">The local body.</param>
/// <param name="Ward">The ward, or null.</param>
public readonly record struct ExternalResultFacts(int State, int District, int LocalBody, int? Ward);
