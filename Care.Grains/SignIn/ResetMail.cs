using System.Net;
using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

/// <summary>The mail with the link to a new password (contract 01, B6.1; H2 for the client's address).</summary>
internal sealed class ResetMail(MessageJobs messages, SignInOptions options)
{
    public const string Subject = "Password Reset for Care";

    /// <summary>The job that sends it. Each is one of its own: whoever asks twice gets two mails, with the same link.</summary>
    public Job Job(ResetAddress to, string token) =>
        messages.Mail($"password-reset/{Guid.NewGuid()}", new Mail(to.Email, Subject, Html(to.Username, Link(token))));

    private static string Html(string username, string link) =>
        $"""
        <!doctype html>
        <html lang="en">
        <body>
        <p>Hello {WebUtility.HtmlEncode(username)},</p>
        <p>somebody asked for a new password for your account at Care. To choose one, follow this link:</p>
        <p><a href="{WebUtility.HtmlEncode(link)}">{WebUtility.HtmlEncode(link)}</a></p>
        <p>The link expires in 1 hour. If it was not you who asked, nothing has to be done: your password stays as it is.</p>
        </body>
        </html>
        """;

    private string Link(string token)
    {
        var client = options.WebClient.Contains("://", StringComparison.Ordinal) ? options.WebClient : "http://" + options.WebClient;
        return $"{client.TrimEnd('/')}/password_reset/{token}";
    }
}
