namespace Care.Grains.Devices;

/// <summary>The address of a middleware. A host is whatever a user said it is: any text may be in it.</summary>
internal static class MiddlewareHost
{
    /// <summary>The address that paths are appended to; null for a text that is no host, or that would lead elsewhere on it.</summary>
    /// <param name="host">The host, with a port or without.</param>
    /// <param name="insecure">True to go without TLS.</param>
    public static Uri? BaseOf(string host, bool insecure = false) =>
        Uri.TryCreate($"{(insecure ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://{host}/", UriKind.Absolute, out var address)
            && address is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "", Host.Length: > 0 }
            ? address
            : null;
}
