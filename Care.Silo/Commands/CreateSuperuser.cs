using System.Text;
using Care.Grains.Places;
using Care.Interfaces.Permissions;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;

namespace Care.Silo.Commands;

/// <summary>
/// Makes an account that may do everything (contract 01, F3). The password is never an argument: arguments can be read by every user of the machine.
/// </summary>
internal static class CreateSuperuser
{
    private const string Name = "create-superuser";

    public static async Task Run(Settings settings, string? name, string? address)
    {
        var username = (name ?? Given("USERNAME") ?? await Ask("Username: ")).Trim();
        var email = (address ?? Given("EMAIL") ?? await Ask("E-mail address: ")).Trim();
        var password = Given("PASSWORD") ?? await AskSecretly("Password: ");
        Check(username, email, password);
        await using var silo = await CommandSilo.Start(settings, Name);
        var (district, state) = await Home(settings);
        using (Operator.Running(Name).Enter())
        {
            var opened = await silo.Grains.GetGrain<IUser>(Guid.NewGuid()).Open(new NewAccount
            {
                Permissions = new PermissionSet
                {
                    UserType = UserType.StateAdmin,
                    IsSuperuser = true,
                    Verified = true,
                    IsActive = true,
                    District = district,
                    State = state,
                },
                Username = username,
                Email = email,
                Password = password,
                PhoneNumber = "+919696969696",
                Gender = Gender.NonBinary,
            });
            opened.EnsureSucceeded($"Account {username}");
        }

        await Console.Out.WriteLineAsync($"{username} may do everything now.");
    }

    private static void Check(string username, string email, string password)
    {
        var wrong = !Username.IsValid(username) ? Username.Message
            : email.Length > 0 && !EmailAddress.IsValid(email) ? "Enter a valid email address, or none."
            : password.Length == 0 ? "A superuser needs a password: answer the question, or set CARE_SUPERUSER_PASSWORD."
            : PasswordRule.Broken(password, username, "", "", email) is { Length: > 0 } broken ? string.Join(' ', broken)
            : null;
        if (wrong is not null)
        {
            throw new CommandException(wrong);
        }
    }

    private static string? Given(string name) => Environment.GetEnvironmentVariable("CARE_SUPERUSER_" + name) is { Length: > 0 } value ? value : null;

    private static async Task<string> Ask(string question)
    {
        await Console.Error.WriteAsync(question);
        return await Console.In.ReadLineAsync() ?? "";
    }

    /// <summary>Reads a line without showing it, where a person types it.</summary>
    private static async Task<string> AskSecretly(string question)
    {
        if (Console.IsInputRedirected)
        {
            return await Ask(question);
        }

        await Console.Error.WriteAsync(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                typed.Append(key.KeyChar);
            }
        }

        await Console.Error.WriteLineAsync();
        return typed.ToString();
    }

    private static async Task<(int? District, int? State)> Home(Settings settings)
    {
        await using var database = Operator.Database(settings, Name);
        return await FirstDistrict.Of(database);
    }
}
