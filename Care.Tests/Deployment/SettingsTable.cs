using System.Text.RegularExpressions;

namespace Care.Tests.Deployment;

/// <summary>The README's table of settings, and who reads what is in it.</summary>
internal static partial class SettingsTable
{
    /// <summary>The names in the first column of the table.</summary>
    public static HashSet<string> Explained { get; } = [.. Rows().SelectMany(row => Backticked().Matches(row)).Select(name => name.Groups[1].Value)];

    /// <summary>What the silo's and the front end's program read from their environment: every literal in their settings that looks like a variable's name.</summary>
    public static HashSet<string> ReadByPrograms { get; } =
    [
        .. new[] { "Care.Silo/Settings.cs", "Care.Silo/ObjectStoreSettings.cs", "Care.WebFront/Settings.cs", "Care.Hosting/TelemetryOptions.cs", "Care.Hosting/Connections/NodeOptions.cs", "Care.Hosting/Connections/NodeCertificate.cs" }.SelectMany(file => Literal().Matches(Checkout.Read(file))).Select(name => name.Groups[1].Value),
    ];

    private static IEnumerable<string> Rows()
    {
        var readme = Checkout.Read("README.md");
        var start = readme.IndexOf("\n## Settings\n", StringComparison.Ordinal);
        Assert.True(start >= 0, "README.md has no section \"Settings\".");
        return readme[start..].Split("\n## ", 3)[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);
    }

    [GeneratedRegex("`([A-Z][A-Z0-9_]{3,})`")]
    private static partial Regex Backticked();

    [GeneratedRegex("\"([A-Z][A-Z0-9_]{3,})\"")]
    private static partial Regex Literal();
}
