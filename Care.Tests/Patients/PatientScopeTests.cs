using System.Collections.Immutable;
using Care.Grains.Patients;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.Patients;

/// <summary>
/// Which patients a caller sees (contract 04, §4.2): the rule that decides on one patient and the SQL of the lists say the same, for any caller and any
/// patients.
/// </summary>
public sealed class PatientScopeTests(CareSystem system)
{
    private static readonly Guid[] Facilities =
        [new("00000000-0000-0000-0000-00000000000a"), new("00000000-0000-0000-0000-00000000000b"), new("00000000-0000-0000-0000-00000000000c")];

    private static readonly Gen<int?> Place = Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 2].Select(place => (int?)place));
    private static readonly Gen<int?> Person = Gen.OneOf(Gen.Const((int?)null), Gen.Int[7, 8].Select(pk => (int?)pk));
    private static readonly Gen<ImmutableArray<Guid>> Some = Gen.OneOfConst(Facilities).Array[0, 2].Select(chosen => chosen.Distinct().ToImmutableArray());

    private static readonly Gen<PatientFacts> Patient =
        Gen.Select(Gen.Int[-1, 2], Place, Place, Person, Person, Some, (facility, district, state, assigned, consultationAssigned, stayed) => new PatientFacts
        {
            Facility = facility < 0 ? null : new FacilityFacts(Facilities[facility], null, district, state, null),
            AssignedTo = assigned,
            ConsultationAssignedTo = consultationAssigned,
            ConsultationFacilities = stayed,
        });

    private static readonly Gen<PermissionSet> Caller = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<UserType>()), Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), Place, Place, Some,
            (type, isSuperuser, district, state, linked) => new PermissionSet
            {
                User = Guid.NewGuid(),
                Pk = 7,
                UserType = type,
                IsSuperuser = isSuperuser,
                Verified = true,
                District = district,
                State = state,
                Facilities = linked,
            });

    [Fact]
    public async Task The_rule_and_the_SQL_agree_on_every_patient() =>
        await Gen.Select(Caller, Patient.Array[20], Gen.Bool).SampleAsync(
            async (caller, patients, detail) =>
            {
                var scope = detail ? PatientScope.Detail(caller) : PatientScope.Standard(caller);
                Assert.Equal(patients.Select(scope.Contains), await Selected(scope, patients));
            },
            iter: 300,
            threads: 1);

    /// <summary>Asks the database, with the patients as the rows of a statement of their own.</summary>
    private async Task<bool[]> Selected(PatientScope scope, PatientFacts[] patients)
    {
        var criteria = new Criteria();
        var rows = string.Join(", ", patients.Select((patient, i) =>
            $"({i}, {criteria.Parameter(patient.Facility?.Id)}::uuid, {criteria.Parameter(patient.Facility?.District)}::int, "
                + $"{criteria.Parameter(patient.Facility?.State)}::int, "
            + $"{criteria.Parameter(patient.AssignedTo)}::int, {criteria.Parameter(patient.ConsultationAssignedTo)}::int, "
                + $"{criteria.Parameter(patient.ConsultationFacilities.ToArray())}::uuid[])"));
        await using var command = criteria.Command(
            system.Database,
            $"""
            select coalesce({PatientScopeSql.Rows(scope, criteria)}, false)
            from (values {rows}) p (i, facility, facility_district, facility_state, assigned_to, last_consultation_assigned_to, consultation_facilities)
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
