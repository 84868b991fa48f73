using System.Collections.Immutable;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Which users a caller sees (contract 01, C3): a value, so that the one rule serves twice. <see cref="Contains"/> decides on one user, the read side turns the
/// same value into the condition of a list. Nobody sees deactivated users, superusers and asset users; everybody else sees themself.
/// </summary>
public abstract record UserScope
{
    private UserScope()
    {
    }

    /// <summary>The users that the caller sees.</summary>
    public static UserScope VisibleTo(PermissionSet caller) => caller switch
    {
        { IsSuperuser: true } => new Everyone(),
        _ when caller.IsAtLeast(UserType.StateReadOnlyAdmin) => new InState(caller.User, caller.State),
        _ when caller.IsAtLeast(UserType.DistrictReadOnlyAdmin) => new InDistrict(caller.User, caller.District),
        _ => new Colleagues(caller.User, caller.Facilities),
    };

    /// <summary>True for users who appear anywhere at all: people who are active and no superusers.</summary>
    public static bool IsListed(PermissionSet user) => user is { IsKnown: true, IsActive: true, IsSuperuser: false, Asset: null };

    /// <summary>Decides whether a user is within the scope.</summary>
    public bool Contains(PermissionSet user) => IsListed(user) && Reaches(user);

    /// <summary>Decides on a user who is listed.</summary>
    protected abstract bool Reaches(PermissionSet user);

    /// <summary>All who are listed.</summary>
    public sealed record Everyone : UserScope
    {
        /// <inheritdoc/>
        protected override bool Reaches(PermissionSet user) => true;
    }

    /// <summary>The users of a state, up to StateAdmin; without a state, the caller alone.</summary>
    /// <param name="Self">The caller.</param>
    /// <param name="State">The state's key.</param>
    public sealed record InState(Guid Self, int? State) : UserScope
    {
        /// <summary>The highest rank that is seen.</summary>
        public const UserType Highest = UserType.StateAdmin;

        /// <inheritdoc/>
        protected override bool Reaches(PermissionSet user) => user.User == Self || (State is not null && user.State == State && user.UserType <= Highest);
    }

    /// <summary>The users of a district, up to DistrictAdmin; without a district, the caller alone.</summary>
    /// <param name="Self">The caller.</param>
    /// <param name="District">The district's key.</param>
    public sealed record InDistrict(Guid Self, int? District) : UserScope
    {
        /// <summary>The highest rank that is seen.</summary>
        public const UserType Highest = UserType.DistrictAdmin;

        /// <inheritdoc/>
        protected override bool Reaches(PermissionSet user) =>
            user.User == Self || (District is not null && user.District == District && user.UserType <= Highest);
    }

    /// <summary>The users below DistrictAdmin who are linked to one of the caller's facilities.</summary>
    /// <param name="Self">The caller.</param>
    /// <param name="Facilities">The facilities that the caller is linked to.</param>
    public sealed record Colleagues(Guid Self, ImmutableArray<Guid> Facilities) : UserScope
    {
        /// <summary>The lowest rank that is no longer seen.</summary>
        public const UserType Below = UserType.DistrictAdmin;

        /// <inheritdoc/>
        protected override bool Reaches(PermissionSet user) => user.User == Self || (user.UserType < Below && user.Facilities.Any(Facilities.Contains));

        /// <inheritdoc/>
        public bool Equals(Colleagues? other) => other is not null && Self == other.Self && Facilities.SequenceEqual(other.Facilities);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Self, Facilities.Length);
    }
}
