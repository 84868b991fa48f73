using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// What the rules need to know of a user: rank, area, facilities, flags (contract 01, D1). Compiled by the user's permission set grain, which is the authority;
/// a copy is good for one decision and never kept longer than the grain allows.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.PermissionSet")]
public sealed record PermissionSet
{
    /// <summary>Nobody: no user bears the id. May do nothing.</summary>
    public static PermissionSet Nobody { get; } = new();

    /// <summary>The user's <c>external_id</c>; empty for nobody.</summary>
    [Id(0)]
    public Guid User { get; init; }

    /// <summary>The user's integer key, which the API shows as <c>id</c>.</summary>
    [Id(1)]
    public int Pk { get; init; }

    /// <summary>The rank.</summary>
    [Id(2)]
    public UserType UserType { get; init; }

    /// <summary>Beats nearly every rule.</summary>
    [Id(3)]
    public bool IsSuperuser { get; init; }

    /// <summary>Gates the global read and write rules.</summary>
    [Id(4)]
    public bool Verified { get; init; }

    /// <summary>False once the user was deactivated: every call is refused.</summary>
    [Id(5)]
    public bool IsActive { get; init; }

    /// <summary>The user's ward, or null.</summary>
    [Id(6)]
    public int? Ward { get; init; }

    /// <summary>The user's local body, or null.</summary>
    [Id(7)]
    public int? LocalBody { get; init; }

    /// <summary>The user's district, or null.</summary>
    [Id(8)]
    public int? District { get; init; }

    /// <summary>The user's state, or null.</summary>
    [Id(9)]
    public int? State { get; init; }

    /// <summary>The user's home facility, or null.</summary>
    [Id(10)]
    public Guid? HomeFacility { get; init; }

    /// <summary>The facilities that the user is linked to.</summary>
    [Id(11)]
    public ImmutableArray<Guid> Facilities { get; init; } = [];

    /// <summary>The names of the user's feature flags.</summary>
    [Id(12)]
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The asset whose user this is, or null for people.</summary>
    [Id(13)]
    public Guid? Asset { get; init; }

    /// <summary>
    /// When all sessions of the user were last ended, by a new password or a deactivation: those that began before are refused. Null for never.
    /// </summary>
    [Id(14)]
    public DateTimeOffset? SessionsEndedOn { get; init; }

    /// <summary>The facility of that asset, which never changes; null for people.</summary>
    [Id(15)]
    public Guid? AssetFacility { get; init; }

    /// <summary>True when a user bears the id.</summary>
    public bool IsKnown => User != Guid.Empty;

    /// <summary>True for the types that may never write: StaffReadOnly, NurseReadOnly, DistrictReadOnlyAdmin, StateReadOnlyAdmin.</summary>
    public bool IsReadOnly => UserType is UserType.StaffReadOnly or UserType.NurseReadOnly or UserType.DistrictReadOnlyAdmin or UserType.StateReadOnlyAdmin;

    /// <summary>True when the rank is this or higher.</summary>
    public bool IsAtLeast(UserType rank) => UserType >= rank;

    /// <summary>True for a session that has not been ended. The cluster asks in a user's name without a session.</summary>
    /// <param name="signedInOn">When the session began, in microseconds of Unix time; null for none.</param>
    public bool IsOpen(long? signedInOn) => SessionsEndedOn is not { } ended || signedInOn is not { } began || began >= SessionTime.Of(ended);

    /// <summary>Why a call in the user's name is turned away whatever it asks (contract 01, A9), or null.</summary>
    public Error? Check(Caller caller) =>
        !IsKnown ? Error.UserNotFound
        : !IsActive ? Error.UserInactive
        : !IsOpen(caller.SignedInOn) ? Error.InvalidToken
        : null;

    /// <summary>True when the user is linked to the facility.</summary>
    public bool IsLinkedTo(Guid? facility) => facility is { } id && Facilities.Contains(id);
}
