using Care.Grains.Storage;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>Reads users with their rank, by integer key: that is how other rows refer to them.</summary>
public sealed class SqlUserRows(CareDatabase database) : SqlRows<int, UserRow>(
    database, "select u.id, u.document, p.user_type, p.home_facility from care_user u join permission_set p on p.id = u.id where u.pk = any($1)")
{
    /// <summary>Reads the columns id, document, user_type and home_facility, from the first on.</summary>
    internal static UserRow Read(NpgsqlDataReader row, int first = 0) => new(
        row.GetGuid(first), row.ReadState<UserState>(first + 1), (UserType)row.GetInt32(first + 2), row.IsDBNull(first + 3) ? null : row.GetGuid(first + 3));

    protected override UserRow Row(NpgsqlDataReader row) => Read(row);

    protected override int KeyOf(UserRow row) => row.State.Pk;
}
