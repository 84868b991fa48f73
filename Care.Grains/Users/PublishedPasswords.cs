using Care.Grains.SignIn;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>Finds accounts that everybody can sign in to, as their passwords were published.</summary>
public static class PublishedPasswords
{
    /// <summary>The first active account of those named that still has the password that everybody knows; null when there is none.</summary>
    /// <param name="database">The database.</param>
    /// <param name="options">How passwords are kept.</param>
    /// <param name="published">The passwords, by username.</param>
    public static async Task<string?> FirstAccount(NpgsqlDataSource database, PasswordOptions options, IReadOnlyDictionary<string, string> published)
    {
        using var passwords = new Passwords(options);
        await using var command = database.CreateCommand(
            """
            select u.username, u.document ->> 'password' from care_user u join permission_set p using (id)
            where u.username = any($1) and p.is_active and not coalesce((u.document ->> 'deleted')::boolean, false)
            """);
        command.Parameters.Add(new() { Value = published.Keys.ToArray() });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (username, stored) = (rows.GetString(0), await rows.IsDBNullAsync(1) ? null : rows.GetString(1));
            if (await passwords.Check(published[username], stored) != PasswordCheck.Wrong)
            {
                return username;
            }
        }

        return null;
    }
}
