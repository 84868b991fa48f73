using System.Globalization;
using System.Text.RegularExpressions;
using Care.Interfaces.Operations;
using Sentry.Protocol;

namespace Care.Grains.Operations;

/// <summary>
/// Crash reports as events of Sentry. Its client is used by itself, without the integrations that watch requests and logs: what goes out is the report and
/// nothing that would have to be scrubbed.
/// </summary>
internal sealed partial class CrashEvents : ICrashTarget, IDisposable
{
    private readonly SentryClient client;

    public CrashEvents(CrashOptions options)
    {
        var sentry = new SentryOptions
        {
            Dsn = options.SentryDsn,
            Environment = options.Environment,
            Release = options.Release,
            SendDefaultPii = false,
            AutoSessionTracking = false,
            MaxBreadcrumbs = 0,
        };
        sentry.SetBeforeSend(static crash =>
        {
            // Where nobody is named, the client names the machine.
            crash.User.Id = null;
            return crash;
        });
        client = new SentryClient(sentry);
    }

    public Task Report(CrashReport report, int unsaid)
    {
        var crash = new SentryEvent
        {
            Level = SentryLevel.Error,
            Logger = report.Place,
            Message = new SentryMessage { Message = report.What },
            // The innermost first, as Sentry reads them.
            SentryExceptions = [.. report.Exceptions.Reverse().Select(ExceptionOf)],
        };
        crash.SetTag("program", report.Program);
        crash.SetTag("unsaid", unsaid.ToString(CultureInfo.InvariantCulture));
        crash.SetFingerprint(report.Fingerprint);
        client.CaptureEvent(crash);
        return Task.CompletedTask;
    }

    public void Dispose() => client.Dispose();

    private static SentryException ExceptionOf(CrashedException exception) => new()
    {
        Type = exception.Type,
        Stacktrace = new SentryStackTrace { Frames = [.. exception.Frames.Reverse().Select(FrameOf)] },
    };

    private static SentryStackFrame FrameOf(string frame)
    {
        var parts = Frame().Match(frame);
        return new SentryStackFrame
        {
            Function = parts.Groups["method"].Value,
            FileName = parts.Groups["file"] is { Success: true } file ? file.Value : null,
            LineNumber = parts.Groups["line"] is { Success: true } line ? int.Parse(line.Value, CultureInfo.InvariantCulture) : null,
            InApp = frame.StartsWith("Care.", StringComparison.Ordinal),
        };
    }

    [GeneratedRegex(@"^(?<method>.*?)(?: in (?<file>.*):line (?<line>\d{1,9}))?$")]
    private static partial Regex Frame();
}
