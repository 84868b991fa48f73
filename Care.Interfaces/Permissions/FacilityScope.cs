using System.Collections.Immutable;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Which facilities a caller sees, and with them all that hangs on a facility (contract 01, D3). A value, so that the one rule serves twice:
/// <see cref="Contains"/> decides on one object, the read side turns the same value into the predicate of a list.
/// </summary>
public abstract record FacilityScope
{
    private FacilityScope()
    {
    }

    /// <summary>The standard scope: a superuser sees all, state and district ranks their area, all others the facilities they are linked to.</summary>
    public static FacilityScope Standard(PermissionSet caller) => Of(caller, caller.Facilities);

    /// <summary>
    /// The scope for setting a home facility and for creating patients, consultations and rounds: as the standard one, but others have their home facility
    /// only, and the users of assets the asset's.
    /// </summary>
    public static FacilityScope Home(PermissionSet caller) => OfAsset(caller) ?? Of(caller, caller.HomeFacility is { } home ? [home] : []);

    /// <summary>
    /// The facilities that a caller has access to (contract 03, §0 "FacilityAccess"): as the standard scope, but the user of an asset reaches the asset's
    /// facility and no other.
    /// </summary>
    public static FacilityScope Access(PermissionSet caller) => OfAsset(caller) ?? Standard(caller);

    /// <summary>The facility of the user of an asset; null for people.</summary>
    public static FacilityScope? OfAsset(PermissionSet caller) =>
        caller is { IsSuperuser: false, Asset: not null } ? new AnyOf(caller.AssetFacility is { } facility ? [facility] : []) : null;

    /// <summary>Decides whether a facility is within the scope.</summary>
    public abstract bool Contains(FacilityFacts facility);

    /// <summary>
    /// Decides whether something that several facilities take part in, such as a request of one to another, is within the scope: one of them is. Two missing
    /// places are not equal here (docs/differences.md).
    /// </summary>
    /// <param name="parties">The facilities; null for one that does not take part.</param>
    public bool ContainsParty(params ReadOnlySpan<FacilityFacts?> parties)
    {
        if (this is All)
        {
            return true;
        }

        if (this is InState { State: null } or InDistrict { District: null })
        {
            return false;
        }

        foreach (var party in parties)
        {
            if (party is not null && Contains(party))
            {
                return true;
            }
        }

        return false;
    }

    private static FacilityScope Of(PermissionSet caller, ImmutableArray<Guid> own) => caller switch
    {
        { IsSuperuser: true } => new All(),
        _ when caller.IsAtLeast(UserType.StateLabAdmin) => new InState(caller.State),
        _ when caller.IsAtLeast(UserType.DistrictLabAdmin) => new InDistrict(caller.District),
        _ => new AnyOf(own),
    };

    /// <summary>Every facility.</summary>
    public sealed record All : FacilityScope
    {
        /// <inheritdoc/>
        public override bool Contains(FacilityFacts facility) => true;
    }

    /// <summary>The facilities of a state; without a state, those that have none.</summary>
    /// <param name="State">The state's key.</param>
    public sealed record InState(int? State) : FacilityScope
    {
        /// <inheritdoc/>
        public override bool Contains(FacilityFacts facility) => facility.State == State;
    }

    /// <summary>The facilities of a district; without a district, those that have none.</summary>
    /// <param name="District">The district's key.</param>
    public sealed record InDistrict(int? District) : FacilityScope
    {
        /// <inheritdoc/>
        public override bool Contains(FacilityFacts facility) => facility.District == District;
    }

    /// <summary>The listed facilities.</summary>
    /// <param name="Facilities">Their ids.</param>
    public sealed record AnyOf(ImmutableArray<Guid> Facilities) : FacilityScope
    {
        /// <inheritdoc/>
        public override bool Contains(FacilityFacts facility) => Facilities.Contains(facility.Id);

        /// <inheritdoc/>
        public bool Equals(AnyOf? other) => other is not null && Facilities.SequenceEqual(other.Facilities);

        /// <inheritdoc/>
        public override int GetHashCode() => Facilities.Length;
    }
}

/// <summary>What the permissions need to know of a facility.</summary>
/// <param name="Id">The facility.</param>
/// <param name="LocalBody">Its local body, or null.</param>
/// <param name="District">Its district, or null.</param>
/// <param name="State">Its state, or null.</param>
/// <param name="CreatedBy">The user (integer key) who created it, or null.</param>
[GenerateSerializer, Immutable, Alias("care.FacilityFacts")]
public sealed record FacilityFacts(
    [property: Id(0)] Guid Id,
    [property: Id(1)] int? LocalBody,
    [property: Id(2)] int? District,
    [property: Id(3)] int? State,
    [property: Id(4)] int? CreatedBy);
