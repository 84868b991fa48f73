using System.Diagnostics;
using OpenTelemetry;

namespace Care.Hosting;

/// <summary>
/// Takes out of every span what may hold something of a person before it is exported: search texts, addresses, and the messages of exceptions, which quote what
/// was sent.
/// </summary>
internal sealed class SpanRedactionProcessor : BaseProcessor<Activity>
{
    internal const string Path = "url.path";

    private static readonly string[] Tags =
        ["url.query", "client.address", "network.peer.address", "user_agent.original", "exception.message", "exception.stacktrace"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
        {
            data.SetTag(tag, null);
        }

        if (data.Status == ActivityStatusCode.Error)
        {
            data.SetStatus(ActivityStatusCode.Error);
        }
    }
}
