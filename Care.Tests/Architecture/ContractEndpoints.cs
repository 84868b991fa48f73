using System.Text.RegularExpressions;
using Care.Tests.Deployment;

namespace Care.Tests.Architecture;

/// <summary>
/// The endpoints that the chapters of the contract name: in tables of endpoints, in headings, and in lines that begin with a method. A path whose beginning is
/// left out (<c>…/{id}/</c>) continues the last whole one; calls without a path (<c>GET list</c>) are of the path that their section begins with.
/// </summary>
internal static partial class ContractEndpoints
{
    private const string Methods = "GET|POST|PUT|PATCH|DELETE";

    /// <summary>Paths that stand beside the API, not below it.</summary>
    private static readonly string[] Beside = ["/api/", "/ping/", "/app_version/", "/health/", "/.well-known/", "/middleware/"];

    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<ContractEndpoint> All { get; } = [.. Directory.GetFiles(Path.Combine(Checkout.Root, "docs", "contract"), "0*.md").Order()
        .SelectMany(file => OfChapter(Path.GetFileName(file), File.ReadAllLines(file))).DistinctBy(endpoint => endpoint.Name)];

    internal static IEnumerable<ContractEndpoint> OfChapter(string chapter, IReadOnlyList<string> lines)
    {
        Section section = new();
        string[] head = [];
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.StartsWith('#'))
            {
                section = new();
            }

            var text = Cell(line, ref head, at > 0 && lines[at - 1].StartsWith('|'));
            foreach (var (method, path) in text is null ? [] : section.Read(text))
            {
                yield return new(chapter, at + 1, method, Normal(path));
            }
        }
    }

    /// <summary>The part of a line that tells endpoints; null for none.</summary>
    private static string? Cell(string line, ref string[] head, bool isInTable)
    {
        if (!line.StartsWith('|'))
        {
            // A sentence tells what there is up to its colon; what it says to be 405 there is not.
            return line.StartsWith("Path `", StringComparison.Ordinal) || line.StartsWith("GET list", StringComparison.Ordinal)
                ? string.Join(". ", line.Split(". ").Where(sentence => !sentence.Contains("405", StringComparison.Ordinal)))
                : line.StartsWith('#') || (BeginsWithMethod().IsMatch(line) && !line.Contains("does not exist", StringComparison.Ordinal))
                    ? WhatFollows().Replace(line, "")
                    : null;
        }

        var cells = line.Split('|')[1..^1];
        if (!isInTable)
        {
            head = [.. cells.Select(cell => cell.Trim().ToLowerInvariant())];
            return null;
        }

        // What the client needs, what stands beside the API, and what this server calls elsewhere is no endpoint of it.
        var column = head.Contains("depends on") || head.Contains("what")
            || head.Any(name => name.Contains("https", StringComparison.Ordinal) || name == "action.type")
            ? -1
            : Array.FindIndex(head, name => name is "call" or "path" or "endpoint" or "endpoints" or "method, path" or "method and path" or "method + path");
        return column < 0 || column >= cells.Length ? null : cells[column];
    }

    private static string Normal(string path)
    {
        var plain = Parameter().Replace(path.Split('?')[0], "{}");
        var rooted = plain.StartsWith('/') ? plain : "/" + plain;
        return rooted == "/" || Beside.Any(beside => rooted.StartsWith(beside, StringComparison.Ordinal)) ? rooted : "/api/v1" + rooted;
    }

    [GeneratedRegex($@"^(\d+\. )?`?({Methods})\b[^|]*`")]
    private static partial Regex BeginsWithMethod();

    [GeneratedRegex("(: | body |→|;).*$")]
    private static partial Regex WhatFollows();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex($@"(?<=\b({Methods}))`?\s*/\s*`?(?=({Methods})\b)")]
    private static partial Regex Either();

    /// <summary>A path stands in quotes, alone or behind its method.</summary>
    [GeneratedRegex(
        $@"(?<method>\b(?:{Methods})\b)|(?<same>the same)|(?<kind>list|detail)\b|(?<=`|\b(?:{Methods})\s)(?<path>/(?=`)|"
        + @"(?:…|\.\.\.)?/?(?:[\w.-]+|\{[^}]*\})(?:/(?:[\w.-]+|\{[^}]*\}))*/?(?:\?\S*)?(?=`))")]
    private static partial Regex Token();

    /// <summary>What a section has named so far.</summary>
    private sealed class Section
    {
        /// <summary>The path that calls without one are of, and that of one of its objects.</summary>
        private (string List, string Detail)? own;

        private string whole = "";
        private string last = "";

        public IEnumerable<(string Method, string Path)> Read(string text)
        {
            var tokens = Token().Matches(Either().Replace(text, " "))
                .Where(token => !token.Groups["path"].Success || token.Value.Contains('/', StringComparison.Ordinal)).ToList();
            var paths = tokens.Where(token => token.Groups["path"].Success).Select(token => token.Value).ToList();
            if (text.StartsWith("Path `", StringComparison.Ordinal) && paths is [var list, ..])
            {
                own = (list, paths.Count > 1 ? paths[1] : list + "{id}/");
                whole = list;
                tokens = [.. tokens.Where(token => !token.Groups["path"].Success)];
            }

            return tokens is [] ? []
                : !tokens.Any(token => token.Groups["path"].Success || token.Groups["same"].Success) ? OfSection(tokens)
                : tokens[0].Groups["path"].Success && !text.StartsWith('#') ? PathFirst(tokens)
                : MethodFirst(tokens);
        }

        private IEnumerable<(string, string)> OfSection(List<Match> tokens)
        {
            if (own is not { } of)
            {
                yield break;
            }

            for (var at = 0; at < tokens.Count; at++)
            {
                if (tokens[at].Groups["method"].Success)
                {
                    var method = tokens[at].Value;
                    var kind = at + 1 < tokens.Count ? tokens[at + 1].Groups["kind"].Value : "";
                    yield return (method, kind == "list" || method == "POST" ? of.List : of.Detail);
                }
            }
        }

        /// <summary>Methods, then the paths that they are of.</summary>
        private IEnumerable<(string, string)> MethodFirst(List<Match> tokens)
        {
            List<string> methods = [];
            var isUsed = false;
            foreach (var token in tokens.Where(token => !token.Groups["kind"].Success))
            {
                if (token.Groups["method"].Success)
                {
                    methods = isUsed ? [token.Value] : [.. methods, token.Value];
                    isUsed = false;
                    continue;
                }

                var path = token.Groups["same"].Success ? last : Whole(token.Value);
                isUsed = methods.Count > 0;
                foreach (var method in path is "" ? [] : methods)
                {
                    yield return (method, path);
                }
            }
        }

        /// <summary>Paths, each with its methods behind it; one without any is read.</summary>
        private IEnumerable<(string, string)> PathFirst(List<Match> tokens)
        {
            string? path = null;
            var isUsed = false;
            foreach (var token in tokens.Where(token => !token.Groups["kind"].Success))
            {
                if (token.Groups["method"].Success)
                {
                    isUsed = true;
                    yield return (token.Value, path!);
                    continue;
                }

                if (path is not null && !isUsed)
                {
                    yield return ("GET", path);
                }

                (path, isUsed) = (Whole(token.Value), false);
            }

            if (path is not null && !isUsed)
            {
                yield return ("GET", path);
            }
        }

        /// <summary>The path with what was left out of it; nothing where the section has named no whole one.</summary>
        private string Whole(string path)
        {
            if (!path.StartsWith('…') && !path.StartsWith("...", StringComparison.Ordinal))
            {
                return last = whole = path;
            }

            if (whole is "")
            {
                return "";
            }

            var rest = path.TrimStart('…', '.').TrimStart('/');
            var first = rest.Split('/')[0];
            var at = first.StartsWith('{') ? -1 : $"/{last}".IndexOf($"/{first}/", StringComparison.Ordinal);
            return last = at < 0 ? whole + rest : last[..at] + rest;
        }
    }
}

/// <summary>An endpoint that the contract names.</summary>
/// <param name="Chapter">The chapter's file.</param>
/// <param name="Line">The line.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, its parameters without names.</param>
internal sealed record ContractEndpoint(string Chapter, int Line, string Method, string Path)
{
    /// <summary>Method and path.</summary>
    public string Name => $"{Method} {Path}";
}
