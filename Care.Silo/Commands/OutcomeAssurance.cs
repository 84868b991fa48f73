using Care.Interfaces.Calls;

namespace Care.Silo.Commands;

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
