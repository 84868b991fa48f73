using System.Globalization;
using System.Text;

namespace Care.Interfaces.Storage;

/// <summary>Operators name Redis by URL, its driver by keywords.</summary>
public static class RedisUrl
{
    private const int DefaultPort = 6379;

    /// <summary>
    /// Turns <c>redis://[user:password@]host[:port][/database]</c> (<c>rediss://</c> with TLS) into a configuration string; leaves a configuration string as it
    /// is. A process starts without Redis and finds it later; what is asked meanwhile fails within two seconds, so that nobody waits for a cache.
    /// </summary>
    /// <exception cref="FormatException">The URL can't be told to the driver.</exception>
    public static string Parse(string url)
    {
        var tls = url.StartsWith("rediss://", StringComparison.Ordinal);
        if (!tls && !url.StartsWith("redis://", StringComparison.Ordinal))
        {
            return url;
        }

        var uri = new Uri(url);
        var configuration = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{uri.Host}:{(uri.Port > 0 ? uri.Port : DefaultPort)}");
        var user = uri.UserInfo.Split(':', 2);
        Append(configuration, "user", user.Length == 2 ? user[0] : "");
        Append(configuration, "password", user[^1]);
        Append(configuration, "defaultDatabase", Database(uri));
        return configuration.Append(tls ? ",ssl=true" : "").Append(",abortConnect=false,connectTimeout=1000,syncTimeout=2000,asyncTimeout=2000").ToString();
    }

    private static string Database(Uri uri)
    {
        var path = uri.AbsolutePath.Trim('/');
        return path.Length == 0 || int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? path
            : throw new FormatException("The path of a Redis URL is the number of its database.");
    }

    private static void Append(StringBuilder configuration, string keyword, string escaped)
    {
        var value = Uri.UnescapeDataString(escaped);
        if (value.Contains(',', StringComparison.Ordinal))
        {
            throw new FormatException($"The driver of Redis can't be told a {keyword} with a comma in it.");
        }

        configuration.Append(value.Length == 0 ? "" : $",{keyword}={value}");
    }
}
