using Care.Grains.ExternalResults;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;

namespace Care.Tests.ExternalResults;

/// <summary>
/// Which external results a caller sees (contract 04, §9.2): the rule that decides on one and the SQL of the lists say the same, for any caller and any
/// results.
/// </summary>
public sealed class ExternalResultScopeTests(CareSystem system)
{
    private static readonly Gen<int?> Place = Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 3].Select(place => (int?)place));

    private static readonly Gen<ExternalResultFacts> Result = Gen.Select(
        Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[1, 3], Place, (state, district, localBody, ward) => new ExternalResultFacts(state, district, localBody, ward));

    private static readonly Gen<PermissionSet> Caller = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<UserType>()), Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), Place, Place, Place, Place,
        (type, isSuperuser, state, district, localBody, ward) => new PermissionSet
        {
            UserType = type,
            IsSuperuser = isSuperuser,
            State = state,
            District = district,
            LocalBody = localBody,
            Ward = ward,
        });

    [Fact]
    public async Task The_rule_and_the_SQL_agree_on_every_result() => await Gen.Select(Caller, Result.Array[20]).SampleAsync(
        async (caller, results) =>
        {
            var scope = ExternalResultScope.Of(caller);
            Assert.Equal(results.Select(scope.Contains), await Selected(scope, results));
        },
        iter: 200,
        threads: 1);

    private async Task<bool[]> Selected(ExternalResultScope scope, ExternalResultFacts[] results)
    {
        var criteria = new Criteria().AddScope(scope);
        var rows = string.Join(", ", results.Select((result, i) =>
            $"({i}, {result.State}, {result.District}, {result.LocalBody}, "
                + $"{result.Ward?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}::int)"));
        await using var command = criteria.Command(
            system.Database,
            $"select coalesce({criteria.Sql}, false) from (values {rows}) t (i, state, district, local_body, ward) order by i");
        List<bool> selected = [];
        await using var answer = await command.ExecuteReaderAsync();
        while (await answer.ReadAsync())
        {
            selected.Add(answer.GetBoolean(0));
        }

        return [.. selected];
    }
}
