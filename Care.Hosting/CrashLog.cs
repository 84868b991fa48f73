using System.Text.RegularExpressions;
using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Care.Hosting;

/// <summary>
/// Reports crashes: each error that our own code logs goes to the cluster's <see cref="ICrashReports"/>, which tells operators. Of a log's values only those
/// are told that are names in the code. A process reports one error a second; the log has them all.
/// </summary>
internal sealed partial class CrashLog(string program, Caller caller, IServiceProvider services, TimeProvider time) : ILoggerProvider
{
    private const string Ours = "Care.";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The names of values that come from closed sets: a route's template, a method of HTTP, a kind of job or of entity.</summary>
    private static readonly string[] Names = ["Method", "Endpoint", "Kind"];

    private long next;

    public ILogger CreateLogger(string categoryName) => new Log(this, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private void Report(string place, string what, Exception? error)
    {
        var now = time.GetUtcNow().UtcTicks;
        if (Interlocked.Read(ref next) is var due && due <= now && Interlocked.CompareExchange(ref next, now + Pause.Ticks, due) == due)
        {
            // Apart from whoever logs: neither held up by it nor the caller of the call that it makes.
            ThreadPool.UnsafeQueueUserWorkItem(static async self =>
                await self.Log.Send(self.Report), (Log: this, Report: CrashReport.Of(program, place, what, error)), preferLocal: false);
        }
    }

    private async Task Send(CrashReport report)
    {
        try
        {
            using (caller.Enter())
            {
                await services.GetRequiredService<IGrainFactory>().GetGrain<ICrashReports>(0).Report(report);
            }
        }
        catch (Exception)
        {
            // The error itself is in the log. That it could not be told is no error of its own: logged, it would be reported, and so on.
        }
    }

    internal static string Text(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var template = values.LastOrDefault(value => value.Key == "{OriginalFormat}").Value as string ?? "";
        return Hole().Replace(template, hole => Names.Contains(hole.Groups[1].Value)
            && values.FirstOrDefault(value => value.Key == hole.Groups[1].Value).Value is { } known ? $"{known}" : hole.Value);
    }

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Hole();

    private sealed class Log(CrashLog crashes, string place) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error && place.StartsWith(Ours, StringComparison.Ordinal);

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                crashes.Report(place, state is IReadOnlyList<KeyValuePair<string, object?>> values ? Text(values) : eventId.Name ?? "", exception);
            }
        }
    }
}

/// <summary>Has a program report its crashes.</summary>
public static class CrashReporting
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="caller">As whom it reports.</param>
    public static IServiceCollection AddCrashLog(this IServiceCollection services, string program, Caller caller) =>
        services.AddSingleton<ILoggerProvider>(provider => new CrashLog(program, caller, provider, provider.GetRequiredService<TimeProvider>()));
}
