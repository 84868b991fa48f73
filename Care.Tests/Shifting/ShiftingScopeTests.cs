using System.Collections.Immutable;
using Care.Grains.Shifting;
using Care.Grains.Storage;
using Care.Interfaces.Choices;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Shifting;

/// <summary>
/// Which requests a caller sees (contract 06, §7.3 and §8): the rule that decides on one request and the SQL of the lists say the same, for any caller and any
/// requests.
/// </summary>
public sealed class ShiftingScopeTests(CareSystem system)
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

    private static readonly Gen<ShiftingFacts> Request = Gen.Select(
        Gen.OneOfConst(Facilities), Facility, Facility, Facility, Gen.OneOfConst([.. Choice<ShiftingStatus>.All]),
        (origin, approving, assigned, at, status) => new ShiftingFacts(origin, approving, assigned, at?.Id, status));

    private static readonly Gen<PermissionSet> Caller = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<UserType>()), Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), Place, Place, Gen.OneOfConst(Facilities)
            .Array[0, 2],
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
    public async Task The_rule_and_the_SQL_agree_on_every_request() => await Gen.Select(Caller, Request.Array[20], Gen.Bool).SampleAsync(
        async (caller, requests, comments) =>
        {
            var scope = comments ? ShiftingScope.Comments(caller) : ShiftingScope.Requests(caller);
            Assert.Equal(requests.Select(scope.Contains), await Selected(scope, requests));
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void The_destination_sees_a_request_once_it_is_approved_and_its_comments_at_once()
    {
        var nurse = new PermissionSet { UserType = UserType.Nurse, Facilities = [Facilities[1].Id] };
        var request = new ShiftingFacts(Facilities[0], null, Facilities[1], Facilities[0].Id, ShiftingStatus.OnHold);
        Assert.False(ShiftingScope.Requests(nurse).Contains(request));
        Assert.True(ShiftingScope.Comments(nurse).Contains(request));
        Assert.True(ShiftingScope.Requests(nurse).Contains(request with { Status = ShiftingStatus.Approved }));
    }

    [Fact]
    public void Without_a_place_of_their_own_an_administrator_sees_nothing()
    {
        var admin = new PermissionSet { UserType = UserType.DistrictAdmin };
        Assert.False(ShiftingScope.Requests(admin).Contains(new ShiftingFacts(Facilities[3], null, null, Facilities[3].Id, ShiftingStatus.Approved)));
    }

    /// <summary>Asks the database, with the requests as the rows of a statement of their own.</summary>
    private async Task<bool[]> Selected(ShiftingScope scope, ShiftingFacts[] requests)
    {
        var criteria = new Criteria();
        var rows = string.Join(", ", requests.Select((request, i) =>
            $"({i}, {criteria.Parameter(request.Origin?.Id)}::uuid, {criteria.Parameter(request.Approving?.Id)}::uuid, "
                + $"{criteria.Parameter(request.Assigned?.Id)}::uuid, "
            + $"{criteria.Parameter(request.PatientFacility)}::uuid, {criteria.Parameter((int)request.Status)}, "
            + $"{criteria.Parameter(Places(request, facility => facility.District))}::int[], "
                + $"{criteria.Parameter(Places(request, facility => facility.State))}::int[])"));
        await using var command = criteria.Command(
            system.Database,
            $"""
            select coalesce({ShiftingScopeSql.Rows(scope, criteria)}, false)
            from (values {rows}) s (i, origin_facility, shifting_approving_facility, assigned_facility, patient_facility, status, districts, states)
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

    private static int[] Places(ShiftingFacts request, Func<FacilityFacts, int?> place) =>
        [.. new[] { request.Origin, request.Approving, request.Assigned }.OfType<FacilityFacts>().Select(place).OfType<int>().Distinct()];
}
