using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Silo.Commands;

/// <summary>Whoever runs a command, as the audit names them: the command, their account on the machine, and the machine.</summary>
internal static class Operator
{
    /// <summary>The caller of what a command asks of grains.</summary>
    public static Caller Running(string command) => Caller.System(By(command)) with { Address = Environment.MachineName };

    /// <summary>The database, for what a command writes by itself: the tables of master data log who is connected.</summary>
    public static NpgsqlDataSource Database(Settings settings, string command) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(settings.Database.Url)) { ApplicationName = By(command) });

    /// <summary><c>CARE_OPERATOR</c>: who started the command, where it runs as somebody else.</summary>
    private static string By(string command) => $"{command} by {new SettingReader().Text("CARE_OPERATOR", Environment.UserName)}";
}

/// <summary>What a command wants done must be done, or the operator be told why not.</summary>
internal static class OutcomeAssurance
{
    /// <summary>The answer to a call that was carried out.</summary>
    /// <param name="outcome">What came of the call.</param>
    /// <param name="what">What was to be made, as the sentence names it.</param>
    /// <exception cref="CommandException">The call was refused.</exception>
    public static T EnsureSucceeded<T>(this Outcome<T> outcome, string what) => outcome.Succeeded
        ? outcome.Value
        : throw new CommandException($"{what} was refused: {string.Join(' ', Reasons(outcome.Error))}");

    private static IEnumerable<string> Reasons(Error error) =>
        error.Errors.SelectMany(field => field.Messages.Select(message => $"{field.Field}: {message}")).Concat(error.Detail is { } detail ? [detail] : []);
}
