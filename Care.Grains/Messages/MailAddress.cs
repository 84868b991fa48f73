using MimeKit;

namespace Care.Grains.Messages;

/// <summary>Addresses of e-mail as operators write them in settings.</summary>
public static class MailAddress
{
    /// <summary>True for one address with a domain, with or without a name: <c>Care &lt;care@example.org&gt;</c>.</summary>
    public static bool IsOne(string text) =>
        MailboxAddress.TryParse(text, out var address) && address.Address.LastIndexOf('@') is var at && at > 0 && at < address.Address.Length - 1;
}
