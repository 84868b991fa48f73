using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using CsCheck;
using Npgsql;

namespace Care.Tests.Permissions;

/// <summary>The rule who sees whom and the condition of the list are one (contract 01, C3).</summary>
public sealed class UserScopeTests(CareSystem system)
{
    [Fact]
    public async Task The_list_holds_exactly_those_whom_the_rule_shows()
    {
        var users = RandomUsers.PermissionSets.Array[400].Single();
        await using (var table =
            system.Database.CreateCommand("drop table if exists test_user_scope; create table test_user_scope (like permission_set including defaults)"))
        {
            await table.ExecuteNonQueryAsync();
        }

        foreach (var user in users)
        {
            await Insert(user);
        }

        var callers = RandomUsers.PermissionSets.Select(Gen.OneOfConst(users), Gen.Bool).Select((stranger, one, isStranger) => isStranger ? stranger : one);
        await callers.SampleAsync(
            async caller =>
            {
                var scope = UserScope.VisibleTo(caller);
                var expected = users.Where(scope.Contains).Select(user => user.User).Order();
                Assert.Equal(expected, await Listed(scope));
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData(UserType.StateAdmin, UserType.StateAdmin, TestPlaces.OtherDistrict, true)]
    [InlineData(UserType.StateReadOnlyAdmin, UserType.Nurse, TestPlaces.OtherDistrict, true)]
    [InlineData(UserType.StateLabAdmin, UserType.Nurse, TestPlaces.OtherDistrict, false)]
    [InlineData(UserType.DistrictAdmin, UserType.DistrictAdmin, TestPlaces.District, true)]
    [InlineData(UserType.DistrictAdmin, UserType.StateLabAdmin, TestPlaces.District, false)]
    [InlineData(UserType.DistrictAdmin, UserType.Nurse, TestPlaces.OtherDistrict, false)]
    [InlineData(UserType.DistrictLabAdmin, UserType.Nurse, TestPlaces.District, false)]
    [InlineData(UserType.Nurse, UserType.Nurse, TestPlaces.District, false)]
    public void Administrators_see_their_area_and_others_do_not(UserType caller, UserType target, int district, bool sees) =>
        Assert.Equal(sees, UserScope.VisibleTo(Someone(caller, TestPlaces.District)).Contains(Someone(target, district)));

    [Fact]
    public void Without_a_district_an_administrator_sees_nobody_else_who_has_none() =>
        Assert.False(UserScope.VisibleTo(Someone(UserType.DistrictAdmin, null)).Contains(Someone(UserType.Nurse, null)));

    private static PermissionSet Someone(UserType type, int? district) => new()
    {
        User = Guid.NewGuid(),
        UserType = type,
        IsActive = true,
        Verified = true,
        District = district,
        State = TestPlaces.State,
    };

    private async Task Insert(PermissionSet user)
    {
        await using var command = system.Database.CreateCommand(
            """
            insert into test_user_scope (id, version, document, pk, user_type, is_superuser, verified, is_active, district, state, asset, facilities)
            values ($1, 1, '{}', 1, $2, $3, true, $4, $5, $6, $7, $8)
            """);
        foreach (var value in (object?[])[
            user.User, (int)user.UserType, user.IsSuperuser, user.IsActive, user.District, user.State, user.Asset, user.Facilities.ToArray()])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        await command.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<Guid>> Listed(UserScope scope)
    {
        var criteria = new Criteria().AddScope(scope);
        await using var command = criteria.Command(system.Database, $"select p.id from test_user_scope p where {criteria.Sql}");
        List<Guid> ids = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            ids.Add(rows.GetGuid(0));
        }

        return [.. ids.Order()];
    }
}
