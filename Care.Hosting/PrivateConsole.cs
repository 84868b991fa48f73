using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Care.Hosting;

/// <summary>The console's log, in which exceptions are told as <see cref="ToldException"/> has them, whoever logs them.</summary>
internal sealed class PrivateConsole(ConsoleLoggerProvider console) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Log(console.CreateLogger(categoryName));

    public void Dispose() => console.Dispose();

    private sealed class Log(ILogger console) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => console.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => console.IsEnabled(logLevel);

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            console.Log(logLevel, eventId, state, exception is null ? null : ToldException.Of(exception), formatter);
    }
}
