using Care.Grains.Resources;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Resources;

/// <summary>
/// Which resource requests a caller sees (contract 06, §9.2): the rule that decides on one request and the SQL of the lists say the same, for any caller and
/// any requests.
/// </summary>
public sealed class ResourceScopeTests(CareSystem system)
{
    private static readonly FacilityFacts[] Facilities =
    [
        new(new("00000000-0000-0000-0000-00000000000a"), null, 1, 1, null),
        new(new("00000000-0000-0000-0000-00000000000b"), null, 2, 1, null),
        new(new("00000000-0000-0000-0000-00000000000c"), null, 3, 2, null),
        new(new("00000000-0000-0000-0000-00000000000d"), null, null, null, null),
    ];

    private static readonly Gen<FacilityFacts?> Facility =
        Gen.OneOf(Gen.Const((FacilityFacts?)null), Gen.OneOfConst(Facilities).Select(facility => (FacilityFacts?)facility));

    private static readonly Gen<int?> Place = Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 3].Select(place => (int?)place));

    private static readonly Gen<ResourceFacts> Request = Gen.Select(
        Gen.OneOfConst(Facilities), Facility, Facility, (origin, approving, assigned) => new ResourceFacts(origin, approving, assigned));

    private static readonly Gen<PermissionSet> Caller = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<UserType>()), Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), Place, Place,
        Gen.OneOfConst(Facilities).Array[0, 2],
        (type, isSuperuser, district, state, linked) => new PermissionSet
        {
            User = Guid.NewGuid(),
            UserType = type,
            IsSuperuser = isSuperuser,
            District = district,
            State = state,
            Facilities = [.. linked.Select(facility => facility.Id).Distinct()],
        });

    [Fact]
    public async Task The_rule_and_the_SQL_agree_on_every_request() => await Gen.Select(Caller, Request.Array[20]).SampleAsync(
        async (caller, requests) =>
        {
            var scope = ResourceScope.Of(caller);
            Assert.Equal(requests.Select(scope.Contains), await Selected(scope, requests));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void Without_a_place_of_their_own_an_administrator_sees_nothing()
    {
        var admin = new PermissionSet { UserType = UserType.DistrictAdmin };
        Assert.False(ResourceScope.Of(admin).Contains(new(Facilities[3], null, null)));
    }

    /// <summary>Asks the database, with the requests as the rows of a statement of their own.</summary>
    private async Task<bool[]> Selected(ResourceScope scope, ResourceFacts[] requests)
    {
        var criteria = new Criteria();
        var rows = string.Join(", ", requests.Select((request, i) =>
            $"({i}, {criteria.Parameter(request.Origin?.Id)}::uuid, {criteria.Parameter(request.Approving?.Id)}::uuid, "
            + $"{criteria.Parameter(request.Assigned?.Id)}::uuid, {criteria.Parameter(Places(request, facility => facility.District))}::int[], "
            + $"{criteria.Parameter(Places(request, facility => facility.State))}::int[])"));
        await using var command = criteria.Command(
            system.Database,
            $"""
            select coalesce({ResourceScopeSql.Rows(scope, criteria)}, false)
            from (values {rows}) s (i, origin_facility, approving_facility, assigned_facility, districts, states)
            order by i
            """);
        List<bool> selected = [];
        await using var answer = await command.ExecuteReaderAsync();
        while (await answer.ReadAsync())
        {
            selected.Add(answer.GetBoolean(0));
        }

        return [.. selected];
    }

    private static int[] Places(ResourceFacts request, Func<FacilityFacts, int?> place) =>
        [.. new[] { request.Origin, request.Approving, request.Assigned }.OfType<FacilityFacts>().Select(place).OfType<int>().Distinct()];
}
