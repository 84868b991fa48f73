using System.Text.RegularExpressions;
using Care.Grains.Storage;

namespace Care.Tests.Architecture;

/// <summary>A migration is known by its whole name in the databases that have run it, and by its number to whoever talks about it.</summary>
public sealed partial class MigrationNumberTests
{
    /// <summary>
    /// Released with one number, and run in this order by every database there is. A new name would be run again, on tables that are there; so the pair stays,
    /// and stays the only one.
    /// </summary>
    private static readonly string[] ReleasedWithOneNumber = ["0006_users.sql", "0006_work.sql"];

    private static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames().Select(name => FileName().Match(name).Value).Where(name => name.Length > 0),
    ];

    [Fact]
    public void Every_migration_has_a_number_of_its_own()
    {
        var shared = Names.GroupBy(name => name[..4]).Where(same => same.Count() > 1).SelectMany(same => same);

        Assert.Equal(ReleasedWithOneNumber, shared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_script_of_the_folder_is_a_migration() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Deployment.Checkout.Root, "Care.Grains/Storage/Migrations"), "*.sql").Select(Path.GetFileName)
            .Order(StringComparer.Ordinal),
        Names.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\d{4}_\w+\.sql$")]
    private static partial Regex FileName();
}
