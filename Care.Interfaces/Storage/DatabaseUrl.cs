using System.Data.Common;

namespace Care.Interfaces.Storage;

/// <summary>Operators name a database by URL, its driver by keywords.</summary>
public static class DatabaseUrl
{
    /// <summary>Turns <c>postgres://user:password@host:port/name</c> into a connection string; leaves a connection string as it is.</summary>
    public static string ToConnectionString(string url)
    {
        if (!url.StartsWith("postgres://", StringComparison.Ordinal) && !url.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            return url;
        }

        var uri = new Uri(url);
        var user = uri.UserInfo.Split(':', 2);
        var settings = new DbConnectionStringBuilder
        {
            ["Host"] = uri.Host,
            ["Port"] = uri.Port > 0 ? uri.Port : 5432,
            ["Database"] = uri.AbsolutePath.TrimStart('/'),
            ["Username"] = Uri.UnescapeDataString(user[0]),
        };
        if (user.Length > 1)
        {
            settings["Password"] = Uri.UnescapeDataString(user[1]);
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            settings[parts[0] == "sslmode" ? "SSL Mode" : parts[0]] = Uri.UnescapeDataString(parts[^1]);
        }

        return settings.ConnectionString;
    }
}
