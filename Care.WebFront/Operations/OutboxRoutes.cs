using Care.Interfaces.Messages;
using Care.WebFront.Calls;

namespace Care.WebFront.Operations;

/// <summary>The outbox of a demo system: the last mails and text messages, so that whoever tries it out can read a one-time password or follow a link to a new password.</summary>
internal static class OutboxRoutes
{
    public const string Path = $"{OperatorRoutes.Prefix}/outbox/";

    private const int Most = 50;

    public static void MapOutbox(this IEndpointRouteBuilder routes) => routes.MapOperatorGroup().MapGet("/outbox/", Last);

    /// <summary>A page for browsers, JSON for programs.</summary>
    private static async Task<IResult> Last(HttpContext http, Cluster cluster)
    {
        var outcome = await cluster.Read(grains => grains.GetGrain<IOutbox>(0).Last(Most, http.RequestAborted));
        if (!outcome.Succeeded || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            return Answer.Array(outcome);
        }

        http.Response.Headers.ContentSecurityPolicy = OperatorsPage.ContentSecurityPolicy + "; frame-src 'self'";
        return Results.Content(Page(outcome.Value.Read()), "text/html; charset=utf-8");
    }

    private static string Page(OutboxMessage[] messages)
    {
        Html page =
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Care outbox</title><link rel="stylesheet" href="{OperatorRoutes.Prefix}/page.css"></head>
            <body>
            <h1>Outbox</h1>
            <p>No gateway is set, so these were not sent: see CARE_MAIL_GATEWAY and CARE_SMS_GATEWAY.</p>
            <table><tr><th>Sent</th><th>To</th><th>Message</th></tr>{messages.Select(Row)}</table>
            </body>
            </html>
            """;
        return page.ToString();
    }

    private static Html Row(OutboxMessage message) => $"<tr><td>{OperatorsPage.Time(message.SentOn)}</td><td>{message.To}</td><td>{(message.Subject is null ? TextOf(message) : MailOf(message))}</td></tr>";

    private static Html TextOf(OutboxMessage message) => $"{message.Text}";

    /// <summary>A mail is shown in a frame of its own that may do nothing: what is in it was made for others' eyes, not for this page.</summary>
    private static Html MailOf(OutboxMessage message) =>
        $"<strong>{message.Subject}</strong>{(message.Attachment is null ? "" : $" ({message.Attachment})")}<iframe sandbox title=\"Mail\" srcdoc=\"{message.Html}\"></iframe>";
}
