using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may create which user where (contract 01, C4 <c>add_user</c>).</summary>
public static class NewUserPermissions
{
    /// <summary>Rule 0: superusers and verified users create users at all.</summary>
    public static bool MayCreate(PermissionSet creator) => creator.IsSuperuser || creator.Verified;

    /// <summary>
    /// Rules 1 to 4: the new user's place is the creator's own as far as the rank is bound to one. Asked with the place as it will be stored, the larger places
    /// following from the smaller, so that a local body does not lead into another district (docs/differences.md).
    /// </summary>
    /// <param name="creator">Who creates.</param>
    /// <param name="created">The new user's set, its area settled.</param>
    /// <returns>The fields that are wrong.</returns>
    public static ImmutableArray<FieldError> PlaceErrors(PermissionSet creator, PermissionSet created)
    {
        FieldError?[] errors =
        [
            Foreign(creator, UserType.LocalBodyAdmin, created.Ward, creator.Ward, "ward", "Ward"),
            Foreign(creator, UserType.DistrictAdmin, created.LocalBody, creator.LocalBody, "local_body", "local body"),
            Foreign(creator, UserType.StateAdmin, created.District, creator.District, "district", "district"),
            Foreign(creator, null, created.State, creator.State, "state", "state"),
        ];
        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>Rules 6 to 8, in order, the first that is broken.</summary>
    /// <param name="creator">Who creates.</param>
    /// <param name="created">The new user's set.</param>
    public static Error? Check(PermissionSet creator, PermissionSet created) => (creator, created) switch
    {
        ({ IsReadOnly: true }, { IsReadOnly: false }) => Error.Field("user_type", "Read only users can create other read only users only"),
        _ when !MayGive(creator, created.UserType) => Error.Field("user_type", "User cannot create another user with higher permissions"),
        (_, { Ward: null, LocalBody: null, District: null, State: null }) => Error.Field("__all__", "One of ward, local body, district or state is required"),
        _ => null,
    };

    /// <summary>Rule 10: which of the named facilities the new user is linked to; the others are passed over.</summary>
    /// <param name="creator">Who creates.</param>
    /// <param name="facility">One of the named facilities.</param>
    public static bool MayLink(PermissionSet creator, FacilityFacts facility) => creator switch
    {
        { IsSuperuser: true } => true,
        { UserType: >= UserType.StateLabAdmin } => UserPermissions.Same(creator.State, facility.State),
        { UserType: >= UserType.DistrictLabAdmin } => UserPermissions.Same(creator.District, facility.District),
        { UserType: >= UserType.LocalBodyAdmin } => UserPermissions.Same(creator.LocalBody, facility.LocalBody),
        _ => creator.IsLinkedTo(facility.Id),
    };

    /// <summary>Rule 7: no higher rank than the own one; Staff and Nurse may create Doctors.</summary>
    private static bool MayGive(PermissionSet creator, UserType type) =>
        creator.IsSuperuser || type <= creator.UserType || (creator.UserType is UserType.Staff or UserType.Nurse && type == UserType.Doctor);

    private static FieldError? Foreign(PermissionSet creator, UserType? freeFrom, int? place, int? own, string field, string name) =>
        place is null || place == own || creator.IsSuperuser || (freeFrom is { } rank && creator.IsAtLeast(rank))
            ? null
            : new FieldError(field, [$"Cannot create for a different {name}"]);
}
