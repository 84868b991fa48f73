using System.Text.RegularExpressions;

namespace Care.Tests.Deployment;

/// <summary>The settings that docs/settings.md explains, and who reads them.</summary>
internal static partial class SettingsTable
{
    /// <summary>The names in the first column of its tables.</summary>
    public static HashSet<string> Explained { get; } = [.. Rows().SelectMany(row => Backticked().Matches(row)).Select(name => name.Groups[1].Value)];

    /// <summary>
    /// What the silo's and the front end's program read from their environment: every literal in their settings that looks like a variable's name.
    /// </summary>
    public static HashSet<string> ReadByPrograms { get; } =
    [
        .. new[] { "Care.Silo/Settings.cs", "Care.Silo/ObjectStoreSettings.cs", "Care.Silo/MiddlewareSettings.cs", "Care.WebFront/Settings.cs",
            "Care.Hosting/TelemetryOptions.cs", "Care.Hosting/Connections/NodeOptions.cs",
            "Care.Hosting/Connections/NodeCertificate.cs" }.SelectMany(file => Literal().Matches(Checkout.Read(file))).Select(name => name.Groups[1].Value),
    ];

    private static IEnumerable<string> Rows() =>
        Checkout.Read("docs/settings.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);

    [GeneratedRegex("`([A-Z][A-Z0-9_]{3,})`")]
    private static partial Regex Backticked();

    [GeneratedRegex("\"([A-Z][A-Z0-9_]{3,})\"")]
    private static partial Regex Literal();
}
