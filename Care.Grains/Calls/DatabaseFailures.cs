using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Calls;

/// <summary>
/// Keeps what the database's driver throws in the silo: no front end knows its types, and its texts quote what was written. Whoever called, or looks at a job,
/// learns that PostgreSQL did not answer and may try again, or, when it answered that a statement is wrong, the number of that error. A statement that was
/// called off because nobody waits for it is neither.
/// </summary>
internal sealed partial class DatabaseFailures(ILogger<DatabaseFailures> logger, CareDatabase? database = null) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception e) when (Cause(e) is not null)
        {
            throw Translated(e, context.InterfaceName, context.MethodName);
        }
    }

    /// <summary>What is told in place of an exception of the driver; one of another kind is told as it is.</summary>
    /// <param name="e">The exception.</param>
    /// <param name="caller">Whose statement it was: a type of grain, or of work.</param>
    /// <param name="method">Which of it.</param>
    public Exception Translated(Exception e, string caller, string method)
    {
        if (Cause(e) is not { } cause)
        {
            return e;
        }

        if (IsCalledOff(e))
        {
            return new OperationCanceledException();
        }

        if (IsAway(cause))
        {
            NoAnswer(caller, method, cause.SqlState ?? cause.Message);
            return new DependencyFailedException("PostgreSQL");
        }

        // A cluster in memory has none.
        database?.LetGo();
        Refused(e, caller, method);
        return new InvalidOperationException($"PostgreSQL refused a statement: {cause.SqlState}.");
    }

    /// <summary>
    /// True when the server is away, going, coming or too busy, or ended a statement that took longer than its operator allows; false when it answered that the
    /// statement is wrong.
    /// </summary>
    public static bool IsAway(NpgsqlException cause) =>
        cause is not PostgresException || cause.IsTransient
            || cause.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.QueryCanceled;

    /// <summary>True when the caller's token ended the statement: the driver wraps what the server said of that (57014).</summary>
    private static bool IsCalledOff(Exception? e)
    {
        while (e is not (null or OperationCanceledException))
        {
            e = e.InnerException;
        }

        return e is not null;
    }

    /// <summary>The driver's exception, which the storage of grains wraps; null for one of another kind.</summary>
    private static NpgsqlException? Cause(Exception? e)
    {
        while (e is not (null or NpgsqlException))
        {
            e = e.InnerException;
        }

        return (NpgsqlException?)e;
    }

    [LoggerMessage(1011, LogLevel.Warning, "{Grain}.{Method} got no answer of PostgreSQL: {Reason}")]
    private partial void NoAnswer(string grain, string method, string reason);

    [LoggerMessage(1012, LogLevel.Error, "A statement of {Grain}.{Method} is wrong")]
    private partial void Refused(Exception exception, string grain, string method);
}
