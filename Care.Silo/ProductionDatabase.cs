using Care.Grains.SignIn;
using Care.Interfaces.Operations;
using Care.Interfaces.Storage;
using Care.Silo.Demo;
using Npgsql;

namespace Care.Silo;

/// <summary>What a silo does not serve in production: a database in which everybody can sign in, or one that it has more rights to than it needs.</summary>
internal static class ProductionDatabase
{
    /// <summary>Stops the start where something is wrong.</summary>
    /// <exception cref="SettingException">Something is.</exception>
    public static async Task EnsureReady(Settings settings)
    {
        await using var database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(settings.Database.Url));
        string?[] faults = [await Role(database), await KnownPasswords(database, settings.Care.Passwords)];
        if (faults.OfType<string>().ToArray() is { Length: > 0 } sentences)
        {
            throw new SettingException(string.Join(Environment.NewLine, sentences));
        }
    }

    /// <summary>Whoever takes over a silo must not get the server with it.</summary>
    private static async Task<string?> Role(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select rolname from pg_roles where rolname = current_user and rolsuper");
        return await command.ExecuteScalarAsync() is string role
            ? $"DATABASE_URL signs in as {role}, a superuser of the database's server: give a role that can't do more than Care needs (docs/operations.md, \"The database's roles\")."
            : null;
    }

    /// <summary>Accounts of the demo data that still have the passwords of the demo data.</summary>
    private static async Task<string?> KnownPasswords(NpgsqlDataSource database, PasswordOptions options)
    {
        using var passwords = new Passwords(options);
        await using var command = database.CreateCommand(
            "select u.username, u.document ->> 'password' from care_user u join permission_set p using (id) where u.username = any($1) and p.is_active and not coalesce((u.document ->> 'deleted')::boolean, false)");
        command.Parameters.Add(new() { Value = DemoAccounts.Passwords.Keys.ToArray() });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (username, stored) = (rows.GetString(0), await rows.IsDBNullAsync(1) ? null : rows.GetString(1));
            if (await passwords.Check(DemoAccounts.Passwords[username], stored) != PasswordCheck.Wrong)
            {
                return $"The account {username} is one of the demo data, and its password is the one that everybody knows: production does not run on demo data. Deactivate what the demo made, or start with an empty database.";
            }
        }

        return null;
    }
}
