using System.Collections.Immutable;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Permissions;

/// <summary>Random permission sets over few places and facilities, so that they meet often.</summary>
internal static class RandomUsers
{
    private static readonly Gen<int?> States = OneOf(null, TestPlaces.State, TestPlaces.OtherState);
    private static readonly Gen<int?> Districts = OneOf(null, TestPlaces.District, TestPlaces.OtherDistrict, TestPlaces.ForeignDistrict);

    public static ImmutableArray<Guid> Facilities { get; } = [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())];

    public static Gen<PermissionSet> PermissionSets { get; } =
        from type in Gen.OneOfConst(Enum.GetValues<UserType>())
        from superuser in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from active in Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false)))
        from asset in Gen.Frequency((9, Gen.Const((Guid?)null)), (1, Gen.Guid.Select(id => (Guid?)id)))
        from state in States
        from district in Districts
        from linked in Gen.Int[0, 63]
        from home in Gen.Int[-1, 5]
        from id in Gen.Guid
        select new PermissionSet
        {
            User = id,
            UserType = type,
            IsSuperuser = superuser,
            IsActive = active,
            Asset = asset,
            State = state,
            District = district,
            Facilities = [.. Facilities.Where((_, bit) => (linked >> bit & 1) == 1)],
            HomeFacility = home < 0 ? null : Facilities[home],
        };

    private static Gen<int?> OneOf(params int?[] places) => Gen.OneOfConst(places);
}
