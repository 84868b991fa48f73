using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Users;

namespace Care.Grains.Permissions;

/// <summary>A user's permission set as it is stored.</summary>
[Kind("permission_set", Name = "User")]
internal sealed record PermissionSetState : EntityState
{
    public UserType UserType { get; init; }

    public bool IsSuperuser { get; init; }

    public bool Verified { get; init; }

    public bool IsActive { get; init; }

    public int? Ward { get; init; }

    public int? LocalBody { get; init; }

    public int? District { get; init; }

    public int? State { get; init; }

    public Guid? HomeFacility { get; init; }

    /// <summary>At most <see cref="PermissionSetGrain.MaxFacilities"/>.</summary>
    public ImmutableArray<Guid> Facilities { get; init; } = [];

    public ImmutableArray<string> Flags { get; init; } = [];

    public Guid? Asset { get; init; }

    public Guid? AssetFacility { get; init; }

    public DateTimeOffset? SessionsEndedOn { get; init; }
}
