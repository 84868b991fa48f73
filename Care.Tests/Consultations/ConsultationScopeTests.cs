using System.Collections.Immutable;
using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Consultations;

/// <summary>
/// Which consultations a caller sees (contract 05, §2, scopes L and N): the rule that decides on one and the SQL of the lists say the same, for any caller and
/// any consultations.
/// </summary>
public sealed class ConsultationScopeTests(CareSystem system)
{
    private static readonly Guid[] Facilities =
        [new("00000000-0000-0000-0000-00000000000a"), new("00000000-0000-0000-0000-00000000000b"), new("00000000-0000-0000-0000-00000000000c")];

    private static readonly Gen<int?> Place = Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 2].Select(place => (int?)place));
    private static readonly Gen<int?> Person = Gen.OneOf(Gen.Const((int?)null), Gen.Int[7, 8].Select(pk => (int?)pk));
    private static readonly Gen<ImmutableArray<Guid>> Some = Gen.OneOfConst(Facilities).Array[0, 2].Select(chosen => chosen.Distinct().ToImmutableArray());

    private static readonly Gen<FacilityFacts> Facility =
        Gen.Select(Gen.OneOfConst(Facilities), Place, Place, (id, district, state) => new FacilityFacts(id, null, district, state, null));

    private static readonly Gen<ConsultationFacts> Consultation = Gen.Select(
        Facility, Gen.OneOf(Facility.Select(facility => (FacilityFacts?)facility), Gen.Const((FacilityFacts?)null)), Gen.Bool, Person, Person,
        (facility, patientFacility, isActive, assigned, patientAssigned) =>
            new ConsultationFacts(facility, patientFacility, isActive, assigned, patientAssigned));

    private static readonly Gen<PermissionSet> Caller = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<UserType>()), Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), Place, Place, Some, Gen.Int[-1, 2],
            (type, isSuperuser, district, state, linked, home) => new PermissionSet
            {
                User = Guid.NewGuid(),
                Pk = 7,
                UserType = type,
                IsSuperuser = isSuperuser,
                Verified = true,
                District = district,
                State = state,
                Facilities = linked,
                HomeFacility = home < 0 ? null : Facilities[home],
            });

    [Fact]
    public async Task The_rule_and_the_SQL_agree_on_every_consultation() =>
        await Gen.Select(Caller, Consultation.Array[20], Gen.Bool).SampleAsync(
            async (caller, consultations, ofEntries) =>
            {
                var scope = ofEntries ? ConsultationScope.Entries(caller) : ConsultationScope.Standard(caller);
                Assert.Equal(consultations.Select(scope.Contains), await Selected(scope, consultations));
            },
            iter: 300,
            threads: 1);

    /// <summary>Asks the database, with the consultations and their patients as the rows of a statement of their own.</summary>
    private async Task<bool[]> Selected(ConsultationScope scope, ConsultationFacts[] consultations)
    {
        var criteria = new Criteria();
        var ofConsultations = string.Join(", ", consultations.Select((consultation, i) =>
            $"({i}, {Of(criteria, consultation.Facility)}, {criteria.Parameter(consultation.AssignedTo)}::int)"));
        var ofPatients = string.Join(", ", consultations.Select((consultation, i) =>
            $"({i}, {Of(criteria, consultation.PatientFacility)}, {criteria.Parameter(consultation.PatientIsActive)}::boolean, "
                + $"{criteria.Parameter(consultation.PatientAssignedTo)}::int)"));
        await using var command = criteria.Command(
            system.Database,
            $"""
            select coalesce({ConsultationScopeSql.Rows(scope, criteria)}, false)
            from (values {ofConsultations}) c (i, facility, facility_district, facility_state, assigned_to)
            join (values {ofPatients}) p (i, facility, facility_district, facility_state, is_active, assigned_to) on p.i = c.i
            order by c.i
            """);
        List<bool> selected = [];
        await using var answer = await command.ExecuteReaderAsync();
        while (await answer.ReadAsync())
        {
            selected.Add(answer.GetBoolean(0));
        }

        return [.. selected];
    }

    private static string Of(Criteria criteria, FacilityFacts? facility) =>
        $"{criteria.Parameter(facility?.Id)}::uuid, {criteria.Parameter(facility?.District)}::int, {criteria.Parameter(facility?.State)}::int";
}
