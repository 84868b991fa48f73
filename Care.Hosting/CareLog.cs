using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Care.Hosting;

/// <summary>The log of a program: standard output, one line an event.</summary>
public static class CareLog
{
    private const string Timestamp = "yyyy-MM-ddTHH:mm:ss.fffZ ";

    /// <summary>Makes it the program's only log.</summary>
    public static ILoggingBuilder AddCareLog(this ILoggingBuilder logging, TelemetryOptions options)
    {
        logging.ClearProviders();
        if (options.JsonLog)
        {
            // Without scopes: those of ASP.NET hold paths as they were sent.
            logging.AddJsonConsole(console => (console.TimestampFormat, console.UseUtcTimestamp) = (Timestamp.TrimEnd(), true));
        }
        else
        {
            logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.UseUtcTimestamp) = (true, Timestamp, true));
        }

        logging.Services.RemoveAll<ILoggerProvider>();
        logging.Services.AddSingleton<ConsoleLoggerProvider>().AddSingleton<ILoggerProvider, PrivateConsole>();
        return logging.SetMinimumLevel(LogLevel.Information)
            .AddFilter("Orleans", LogLevel.Warning)
            // What a failed write means is said once, by EntityStore; the provider would add a stack trace for each name that is taken.
            .AddFilter("Orleans.Storage", LogLevel.None)
            .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Polly", LogLevel.Warning);
    }
}
