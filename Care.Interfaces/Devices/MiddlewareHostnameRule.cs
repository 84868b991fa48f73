using Care.Interfaces.Calls;

namespace Care.Interfaces.Devices;

/// <summary>How a middleware names itself when it asks for its devices (contract 03, §13.3).</summary>
public static class MiddlewareHostnameRule
{
    private static readonly Error Missing = Error.Rule("middleware_hostname", "Middleware hostname is required");
    private static readonly Error Invalid = Error.Rule("middleware_hostname", "Invalid middleware hostname");

    /// <summary>The host, without a scheme before and a slash behind it.</summary>
    /// <param name="sent">What was sent, or null.</param>
    public static Outcome<string> Read(string? sent)
    {
        if (string.IsNullOrEmpty(sent))
        {
            return Missing;
        }

        var host = sent.StartsWith("https://", StringComparison.Ordinal) ? sent["https://".Length..]
            : sent.StartsWith("http://", StringComparison.Ordinal) ? sent["http://".Length..]
            : sent;
        host = host.EndsWith('/') ? host[..^1] : host;
        return host.Length == 0 || host.Any(character => char.IsWhiteSpace(character) || character is '/' or '\0') ? Invalid : host;
    }
}
