using System.Globalization;
using Care.Grains.Catalogues;

namespace Care.Silo.Commands;

/// <summary>What the commands that load a catalogue of a file have in common.</summary>
internal static class CatalogueCommand
{
    private const int MaxTold = 20;

    /// <summary>Reads an operator's file.</summary>
    /// <exception cref="CommandException">It cannot be read, or is no such file.</exception>
    public static async Task<T> Read<T>(string path, Func<Stream, CancellationToken, Task<T>> read)
    {
        try
        {
            await using var json = File.OpenRead(path);
            return await read(json, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException($"{path} is not loaded: {e.Message}");
        }
    }

    /// <summary>Tells what a load did.</summary>
    /// <param name="listed">How many entries the file has.</param>
    /// <param name="entries">What they are called: "concepts".</param>
    /// <param name="counts">What became of them.</param>
    public static Task Tell(int listed, string entries, CatalogueCounts counts)
    {
        var changed = counts.Changed == 0 ? "" : Text($", changed {counts.Changed:N0}");
        return Console.Out.WriteLineAsync(Text($"The file has {listed:N0} {entries}; added {counts.Added:N0}{changed}, the rest was there already."));
    }

    /// <summary>Tells what was passed over, a line each of the first, and how many there were.</summary>
    public static async Task TellPassedOver(IReadOnlyList<string> passedOver)
    {
        if (passedOver is [])
        {
            return;
        }

        await Console.Out.WriteLineAsync(Text($"Passed over {passedOver.Count:N0}:"));
        foreach (var fault in passedOver.Take(MaxTold))
        {
            await Console.Out.WriteLineAsync($"  {fault}");
        }

        if (passedOver.Count > MaxTold)
        {
            await Console.Out.WriteLineAsync(Text($"  and {passedOver.Count - MaxTold:N0} more."));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
