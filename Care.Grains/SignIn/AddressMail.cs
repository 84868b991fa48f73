using System.Net;
using Care.Grains.Jobs;
using Care.Grains.Messages;

namespace Care.Grains.SignIn;

/// <summary>
/// The mail to an address that is an account's no longer: with the new one the password can be reset, so whoever had the old one has to know.
/// </summary>
internal sealed class AddressMail(MessageJobs messages)
{
    public const string Subject = "Your e-mail address at Care was changed";

    /// <summary>The job that sends it.</summary>
    /// <param name="old">The address until now.</param>
    /// <param name="username">Whose account.</param>
    public Job Job(string old, string username) => messages.Mail($"address-changed/{Guid.NewGuid()}", new Mail(old, Subject, Html(username)));

    /// <summary>Without the new address: that may be somebody else's.</summary>
    private static string Html(string username) =>
        $"""
        <!doctype html>
        <html lang="en">
        <body>
        <p>Hello {WebUtility.HtmlEncode(username)},</p>
        <p>your account at Care now has another e-mail address. Mails about it, such as links to a new password, no longer come here.</p>
        <p>If neither you nor your administrator did that, tell your administrator at once.</p>
        </body>
        </html>
        """;
}
