using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>
/// What counts as the address of a page of the web (contract 01, A8): absolute, of a scheme that browsers and file transfers know, and a host that could be
/// looked up.
/// </summary>
public sealed class WebAddress : ITextForm
{
    private WebAddress()
    {
    }

    /// <inheritdoc/>
    public static string Format => "uri";

    /// <summary>The contract's message for all others.</summary>
    public static string Message => "Enter a valid URL.";

    /// <summary>True for an address, as far as its form tells.</summary>
    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "ftp" or "ftps"
        && (url.Host.Contains('.', StringComparison.Ordinal) || url.HostNameType == UriHostNameType.IPv6 || url.Host == "localhost");
}
