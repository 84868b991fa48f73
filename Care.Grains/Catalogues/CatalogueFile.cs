using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Grains.Catalogues;

/// <summary>What a file lists of a catalogue.</summary>
/// <typeparam name="TEntry">An entry.</typeparam>
/// <param name="Entries">What can be loaded.</param>
/// <param name="PassedOver">A sentence for each line that cannot, or not as it is: where it stands, and why.</param>
public sealed record CatalogueFile<TEntry>(IReadOnlyList<TEntry> Entries, IReadOnlyList<string> PassedOver);

/// <summary>Reads catalogues, which come as JSON arrays.</summary>
public static class CatalogueFile
{
    private static readonly JsonSerializerOptions Format =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString };

    /// <summary>Reads the lines of a file as they are written.</summary>
    /// <typeparam name="TLine">A line; its properties are in camelCase where they do not say otherwise.</typeparam>
    /// <param name="json">The file.</param>
    /// <param name="name">What the list is called in a sentence: "ICD-11".</param>
    /// <param name="entries">What its entries are called: "concepts".</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<IReadOnlyList<TLine?>> ReadLines<TLine>(Stream json, string name, string entries, CancellationToken cancellation = default)
        where TLine : class
    {
        var lines = await Read<List<TLine?>>(json, $"list of {name}", cancellation);
        return lines is { Count: > 0 } ? lines : throw new InvalidDataException($"The file has no {entries}.");
    }

    /// <summary>Reads a file as it is written.</summary>
    /// <typeparam name="TFile">The file; its properties are in camelCase where they do not say otherwise.</typeparam>
    /// <param name="json">The file.</param>
    /// <param name="name">What it is, in a sentence: "list of medicines".</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<TFile?> Read<TFile>(Stream json, string name, CancellationToken cancellation = default)
        where TFile : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<TFile>(json, Format, cancellation);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The file is not the JSON {name}: line {e.LineNumber + 1}, {e.Path ?? "$"}.", e);
        }
    }

    /// <summary>Makes entries of lines. A line that is none, and one whose key an earlier one has, is passed over and told.</summary>
    /// <param name="lines">As they are written.</param>
    /// <param name="check">
    /// The entry of a line, or what it is passed over for: the end of a sentence that begins with its place, "has no name". With both the entry is loaded, and
    /// what is not as it is written is told.
    /// </param>
    /// <param name="key">What tells entries apart.</param>
    public static CatalogueFile<TEntry> Checked<TLine, TEntry>(
        IReadOnlyList<TLine?> lines, Func<TLine, (TEntry? Entry, string? Fault)> check, Func<TEntry, string> key)
        where TLine : class
        where TEntry : class
    {
        List<TEntry> entries = new(lines.Count);
        List<string> passedOver = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var (place, line) in lines.Index())
        {
            var (entry, fault) = line is null ? (null, "is null") : check(line);
            if (entry is not null)
            {
                if (places.TryAdd(key(entry), place))
                {
                    entries.Add(entry);
                }
                else
                {
                    fault = $"is what [{places[key(entry)]}] is";
                }
            }

            if (fault is not null)
            {
                passedOver.Add($"[{place}] {fault}.");
            }
        }

        return new(entries, passedOver);
    }
}
