using Care.Grains.Samples;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Samples;

/// <summary>
/// Which samples a caller sees (contract 04, §11.2): the rule that decides on one sample and the SQL of the lists say the same, for any caller and any samples.
/// </summary>
public sealed class PatientSampleScopeTests(CareSystem system)
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

    private static readonly Gen<PatientSampleFacts> Sample = Gen.Select(
        Gen.OneOfConst(Facilities), Facility, Facility, (at, testing, patients) => new PatientSampleFacts(at, testing, patients));

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
    public async Task The_rule_and_the_SQL_agree_on_every_sample() => await Gen.Select(Caller, Sample.Array[20]).SampleAsync(
        async (caller, samples) =>
        {
            var scope = PatientSampleScope.Of(caller);
            Assert.Equal(samples.Select(scope.Contains), await Selected(scope, samples));
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void Who_is_linked_sees_the_samples_of_the_patients_there_and_those_that_are_tested_there()
    {
        var doctor = PatientSampleScope.Of(new() { UserType = UserType.Doctor, District = 1, State = 1, Facilities = [Facilities[1].Id] });
        Assert.True(doctor.Contains(new(Facilities[0], Facilities[1], Facilities[0])));
        Assert.True(doctor.Contains(new(Facilities[0], null, Facilities[1])));
        Assert.False(doctor.Contains(new(Facilities[1], Facilities[0], Facilities[0])));
    }

    [Fact]
    public void The_area_of_a_district_or_state_rank_is_that_of_the_consultation_beside_the_links()
    {
        PatientSampleFacts here = new(Facilities[0], Facilities[2], Facilities[2]);
        Assert.True(PatientSampleScope.Of(new() { UserType = UserType.DistrictAdmin, District = 1 }).Contains(here));
        Assert.True(PatientSampleScope.Of(new() { UserType = UserType.DistrictReadOnlyAdmin, District = 9, Facilities = [Facilities[2].Id] }).Contains(here));
        Assert.False(PatientSampleScope.Of(new() { UserType = UserType.DistrictAdmin, District = 3 }).Contains(here));
        Assert.True(PatientSampleScope.Of(new() { UserType = UserType.StateAdmin, State = 1 }).Contains(here));
        Assert.False(PatientSampleScope.Of(new() { UserType = UserType.StateAdmin, State = 2, District = 1 }).Contains(here));
    }

    [Fact]
    public void Without_a_place_of_their_own_an_administrator_sees_nothing() => Assert.False(
        PatientSampleScope.Of(new() { UserType = UserType.DistrictAdmin }).Contains(new(Facilities[3], null, Facilities[3])));

    /// <summary>Asks the database, with the samples as the rows of a statement of their own.</summary>
    private async Task<bool[]> Selected(PatientSampleScope scope, PatientSampleFacts[] samples)
    {
        var criteria = new Criteria();
        var rows = string.Join(", ", samples.Select((sample, i) =>
            $"({i}, {criteria.Parameter(sample.PatientFacility?.Id)}::uuid, {criteria.Parameter(sample.TestingFacility?.Id)}::uuid, "
                + $"{criteria.Parameter(sample.Facility?.District)}::int, {criteria.Parameter(sample.Facility?.State)}::int)"));
        await using var command = criteria.Command(
            system.Database,
            $"""
            select coalesce({PatientSampleScopeSql.Rows(scope, criteria)}, false)
            from (values {rows}) s (i, patient_facility, testing_facility, facility_district, facility_state)
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
}
