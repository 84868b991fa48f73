using System.Net;
using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Interfaces.Operations;

namespace Care.Grains.Operations;

/// <summary>Crash reports by mail.</summary>
internal sealed class CrashMails(CrashOptions options, MessageJobs messages, IJobQueue queue) : ICrashTarget
{
    public async Task Report(CrashReport report, int unsaid)
    {
        var crash = Guid.NewGuid();
        var mail = new Mail("", $"[Care] {report.Exceptions.FirstOrDefault()?.Type ?? "Error"} in {report.Place}", Html(report, unsaid));
        foreach (var (index, admin) in options.Admins.Index())
        {
            await queue.Enqueue(messages.Mail($"crash/{crash}/{index}", mail with { To = admin }));
        }
    }

    private string Html(CrashReport report, int unsaid) =>
        $"""
        <!doctype html>
        <html lang="en">
        <body>
        <p>{Encoded(report.Program)} {Encoded(options.Release)}, {Encoded(options.Environment)}: {Encoded(report.What)}</p>
        <p>{Encoded(report.Place)}</p>
        {string.Concat(report.Exceptions.Select(Html))}
        <p>{(unsaid == 0 ? "" : $"{unsaid} more errors were not told since the last mail. ")}The log has the rest, under the time of this mail.</p>
        </body>
        </html>
        """;

    private static string Html(CrashedException exception) =>
        $"<pre>{Encoded(exception.Type)}{string.Concat(exception.Frames.Select(frame => $"\n  at {Encoded(frame)}"))}</pre>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
