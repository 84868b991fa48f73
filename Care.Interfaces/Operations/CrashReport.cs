using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Operations;

/// <summary>
/// What an operator is told of an error that nobody expected (contract 07, 7). It leaves the house, by mail and to Sentry, so it is made of what cannot hold
/// anything of a patient: names that are written in the code. No message of an exception, no address, no query, no body, no id.
/// </summary>
/// <param name="Program">Which of the programs.</param>
/// <param name="Place">Who noted the error: the category of the log.</param>
/// <param name="What">What it says, as it is written in the code: its values are names, not what stood there.</param>
/// <param name="Exceptions">The exception and what was inside it, outermost first; empty where there was none.</param>
[GenerateSerializer, Immutable, Alias("care.CrashReport")]
public sealed record CrashReport(
    [property: Id(0)] string Program,
    [property: Id(1)] string Place,
    [property: Id(2)] string What,
    [property: Id(3)] ImmutableArray<CrashedException> Exceptions)
{
    /// <summary>Beyond these a report grows longer and tells no more.</summary>
    private const int MaxExceptions = 8;

    private const int MaxFrames = 60;

    /// <summary>What reports of the same error have in common.</summary>
    public string Fingerprint => string.Join('|', [Place, What, .. Exceptions.Select(exception => $"{exception.Type}@{exception.Frames.FirstOrDefault()}")]);

    /// <summary>Makes a report.</summary>
    public static CrashReport Of(string program, string place, string what, Exception? error) =>
        new(program, place, what, [.. Chain(error).Take(MaxExceptions)]);

    private static IEnumerable<CrashedException> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return new CrashedException(error.GetType().FullName ?? error.GetType().Name, [.. Frames(error.StackTrace).Take(MaxFrames)]);
        }
    }

    /// <summary>The lines that are frames: an exception that came from another silo has words of the runtime's between them.</summary>
    private static IEnumerable<string> Frames(string? trace) =>
        (trace ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at ", StringComparison.Ordinal)).Select(line => line[3..]);
}

/// <summary>An exception without its message, which may quote what somebody sent.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Frames">Where it came from, the place where it was thrown first: methods, and files with lines.</param>
[GenerateSerializer, Immutable, Alias("care.CrashedException")]
public sealed record CrashedException([property: Id(0)] string Type, [property: Id(1)] ImmutableArray<string> Frames);

/// <summary>Takes the crash reports of all programs of the cluster and tells operators, alike ones once an hour (contract 07, 7). One grain; key 0.</summary>
[Alias("care.ICrashReports")]
public interface ICrashReports : IGrainWithIntegerKey
{
    /// <summary>Takes a report. Answers nothing, and nothing about it.</summary>
    /// <param name="report">The report.</param>
    [Public("contract 07, 7: a front end crashes whoever asks, and what it tells is told to operators only"), Alias("Report")]
    Task Report(CrashReport report);
}
