using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Grains.Users;
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
        SettingException.ThrowIfAny([.. faults.OfType<string>()]);
    }

    /// <summary>Whoever takes over a silo must not get the server with it.</summary>
    private static async Task<string?> Role(NpgsqlDataSource database) => await ApplicationRole.Superuser(database) is { } role
        ? $"DATABASE_URL signs in as {role}, a superuser of the database's server: "
            + "give a role that can't do more than Care needs (docs/operations.md, \"The database's roles\")."
        : null;

    /// <summary>Accounts of the demo data that still have the passwords of the demo data.</summary>
    private static async Task<string?> KnownPasswords(NpgsqlDataSource database, PasswordOptions options) =>
        await PublishedPasswords.FirstAccount(database, options, DemoAccounts.Passwords) is { } username
            ? $"The account {username} is one of the demo data, and its password is the one that everybody knows: production does not run on demo data. "
                + "Deactivate what the demo made, or start with an empty database."
            : null;
}
