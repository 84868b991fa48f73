using Care.Interfaces.Messages;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Operations;

/// <summary>
/// The mail drop of a demo system: the last mails and text messages, so that whoever tries it out can read a one-time password or follow a link to a new
/// password.
/// </summary>
internal static class MailDropRoutes
{
    public const string Path = $"{OperatorRoutes.Prefix}/outbox/";

    private const int MaxMessages = 50;

    /// <summary>Begins a mail whose links open in a window of their own.</summary>
    private const string OpensElsewhere = "<base target=\"_blank\">";

    public static void MapMailDropRoutes(this IEndpointRouteBuilder routes)
    {
        var mailDrop = routes.MapOperatorGroup();
        mailDrop.MapGet("/outbox/", Last).ExcludeFromDescription();
        mailDrop.MapGet("/outbox/{message}/attachment/", Attachment).ExcludeFromDescription();
    }

    /// <summary>A page for browsers, JSON for programs.</summary>
    private static async Task<IResult> Last(HttpContext http, Cluster cluster)
    {
        var outcome = await cluster.Read(grains => grains.GetGrain<IMailDrop>(0).Last(MaxMessages, http.RequestAborted));
        return outcome.Succeeded && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? HtmlPage.Of(http, "Outbox", Content(outcome.Value.Read()))
            : Answer.Array(outcome);
    }

    /// <summary>Leads to where the file is kept.</summary>
    private static async Task<IResult> Attachment(string message, HttpContext http, Cluster cluster)
    {
        var link = await cluster.Read(grains => grains.GetGrain<IMailDrop>(0).AttachmentLink(message, http.RequestAborted));
        return link.Succeeded ? Results.Redirect(link.Value) : Answer.Refused(link.Error);
    }

    private static Html Content(MailDropMessage[] messages) =>
        $"""
        <nav><a href="{OperatorRoutes.Prefix}/">Operations</a></nav>
        <p>No gateway is set, so these were not sent: see CARE_MAIL_GATEWAY and CARE_SMS_GATEWAY.</p>
        {(messages is [] ? [$"<p>Nothing yet.</p>"] : messages.Select(Message))}
        """;

    private static Html Message(MailDropMessage message) =>
        $"<article><p class=\"faint\">{OperatorsPage.Time(message.SentOn)} to "
            + $"<bdi>{message.To}</bdi></p>{(message.Subject is null ? TextOf(message) : MailOf(message))}</article>";

    private static Html TextOf(MailDropMessage message) => $"<p>{message.Text}</p>";

    /// <summary>
    /// A mail is shown in a frame of its own that may run nothing: what is in it was made for others' eyes, not for this page. Its links open in a window that
    /// is not the frame's; what the link leads to is as free there as anywhere.
    /// </summary>
    private static Html MailOf(MailDropMessage message) =>
        $"""
        <p><strong>{message.Subject}</strong></p>{AttachmentOf(message)}
        <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="{message.Subject}" srcdoc="{OpensElsewhere + message.Html}"></iframe>
        """;

    private static IEnumerable<Html> AttachmentOf(MailDropMessage message)
    {
        if (message.Attachment is not null)
        {
            yield return $"""<p>Attachment: <a href="{Path}{message.Id}/attachment/" target="_blank" rel="noopener"><bdi>{message.Attachment}</bdi></a></p>""";
        }
    }
}
