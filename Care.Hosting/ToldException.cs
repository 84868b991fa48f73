using System.ComponentModel;
using System.Data.Common;
using System.Security.Authentication;
using System.Text;

namespace Care.Hosting;

/// <summary>
/// An exception as a log may have it: what it is and where it was thrown. Texts of the runtime and of databases quote what was read or written ("invalid input
/// syntax for type integer: …"), which may be a patient's name; so only those exceptions keep their text whose texts are about the machinery, and an error of a
/// database is told by its number.
/// </summary>
internal sealed class ToldException : Exception
{
    private static readonly Type[] AboutMachinery =
    [
        typeof(TimeoutException), typeof(OperationCanceledException), typeof(ObjectDisposedException), typeof(IOException), typeof(HttpRequestException),
            typeof(AuthenticationException),
        typeof(Win32Exception), typeof(NullReferenceException), typeof(IndexOutOfRangeException), typeof(OutOfMemoryException),
            typeof(UnauthorizedAccessException), typeof(NotSupportedException),
        typeof(NotImplementedException), typeof(TypeLoadException), typeof(BadImageFormatException), typeof(DllNotFoundException),
    ];

    private readonly string text;

    private ToldException(Exception exception)
        : base(Text(exception)) => text = Whole(exception);

    /// <summary>The exception as it may be logged.</summary>
    public static ToldException Of(Exception exception) => new(exception);

    /// <summary>All of it, as a log prints it.</summary>
    public override string ToString() => text;

    private static string Whole(Exception exception)
    {
        var all = new StringBuilder();
        Append(all, exception);
        return all.ToString();
    }

    private static void Append(StringBuilder all, Exception exception)
    {
        all.Append(exception.GetType().FullName);
        if (Text(exception) is { Length: > 0 } told)
        {
            all.Append(": ").Append(told);
        }

        foreach (var inner in Inner(exception))
        {
            all.AppendLine().Append(" ---> ");
            Append(all, inner);
        }

        if (exception.StackTrace is { } trace)
        {
            all.AppendLine().Append(trace);
        }
    }

    /// <summary>The text, where it is about the machinery; what wraps another exception may repeat the other's.</summary>
    private static string Text(Exception exception) => exception switch
    {
        DbException { SqlState: { } state } =>
            $"SQLSTATE {state}{(exception.Data["ConstraintName"] is string { Length: > 0 } constraint ? $", {constraint}" : "")}",
        _ when Inner(exception).Any(inner => Text(inner) != inner.Message) => "",
        DbException => exception.Message,
        _ when IsOurs(exception) || AboutMachinery.Any(type => type.IsInstanceOfType(exception)) => exception.Message,
        _ => "",
    };

    /// <summary>Our own texts hold ids and counts, as our log does; those of what clusters and queues are made of, addresses and types.</summary>
    private static bool IsOurs(Exception exception) =>
        exception.GetType().Assembly.GetName().Name is { } assembly
        && (assembly.StartsWith("Care.", StringComparison.Ordinal) || assembly.StartsWith("Orleans.", StringComparison.Ordinal)
            || assembly.StartsWith("StackExchange.Redis", StringComparison.Ordinal)
            || assembly.StartsWith("RabbitMQ.", StringComparison.Ordinal));

    private static Exception[] Inner(Exception exception) =>
        exception is AggregateException several ? [.. several.InnerExceptions] : exception.InnerException is { } inner ? [inner] : [];
}
