using System.Text.RegularExpressions;

namespace Care.Tests.Deployment;

/// <summary>What the documents link to, and what the code cites of the contract, is there.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Checkout.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Checkout.Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_of_a_document_leads_to_a_file(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Checkout.Root, document))!;
        var links = Link().Matches(Quoted().Replace(Checkout.Read(document), "")).Select(link => link.Groups["path"].Value);
        Assert.DoesNotContain(links, path => !Path.Exists(Path.Combine(folder, path)));
    }

    [Fact]
    public void Every_section_of_the_contract_that_the_code_cites_is_in_its_chapter()
    {
        var chapters = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs", "contract"), "0*.md").ToDictionary(
            chapter => Path.GetFileName(chapter)[..2],
            chapter => Section().Matches(File.ReadAllText(chapter)).Select(section => section.Groups["name"].Value).ToHashSet());
        var cited = Sources().SelectMany(file => Citation().Matches(File.ReadAllText(file)).Select(citation => (
            File: Path.GetFileName(file),
            Chapter: citation.Groups["chapter"].Value,
            Section: citation.Groups["section"].Value))).ToList();

        Assert.NotEmpty(cited);
        Assert.DoesNotContain(cited, citation => !chapters.TryGetValue(citation.Chapter, out var sections) || !sections.Contains(citation.Section));
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateDirectories(Checkout.Root, "Care.*")
        .SelectMany(project => Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".sql")
        .Where(file => !Path.GetRelativePath(Checkout.Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"));

    /// <summary>What is shown as code links nowhere.</summary>
    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<path>[^)#\s]+)")]
    private static partial Regex Link();

    /// <summary>A heading, a rule that bears a label, or a row of a table that bears a number.</summary>
    [GeneratedRegex(@"^#+ (?<name>[A-Z]?\d+(?:\.\d+)*)\b|\*\*(?<name>[A-Z]+\d+)\b|^\| (?<name>\d+(?:\.\d+)+) \|", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"[Cc]ontract (?<chapter>\d\d),? §?(?<section>[A-Z]\d+|\d+(?:\.\d+)*)")]
    private static partial Regex Citation();
}
