using Care.Interfaces.Calls;

namespace Care.WebFront.Binding;

/// <summary>A page of a list as it is read from the cluster: no call brings more than <see cref="Paging.MaxPart"/> rows, however many are asked for.</summary>
internal static class ListedPage
{
    /// <summary>Reads the first part of a page, which is nearly always the whole.</summary>
    /// <param name="paging">Which page is asked for.</param>
    /// <param name="list">Reads a part of it.</param>
    /// <param name="part">
    /// How many rows a call brings at the most: fewer than usual where each shows much beside itself, since a message has a greatest size.
    /// </param>
    public static async Task<ListedPage<T>> Read<T>(Paging paging, Func<Paging, Task<Outcome<Page<T>>>> list, int part = Paging.MaxPart) =>
        new(paging, await list(paging with { Limit = Math.Min(part, paging.Limit) }), paging.Limit <= part ? null : list, part);
}

/// <summary>A page of a list: what was read first, and how what is left of it is read.</summary>
/// <typeparam name="T">The record that describes the shape of a row.</typeparam>
/// <param name="Paging">Which page was asked for.</param>
/// <param name="First">Its first part.</param>
/// <param name="List">Reads the others; null where the first is the whole.</param>
/// <param name="Part">How many rows a part has.</param>
internal sealed record ListedPage<T>(Paging Paging, Outcome<Page<T>> First, Func<Paging, Task<Outcome<Page<T>>>>? List, int Part = Paging.MaxPart)
{
    /// <summary>The parts after the first, each read when it is asked for, as JSON arrays; null where there are none.</summary>
    public IAsyncEnumerable<byte[]>? Rest => List is { } list && First.Value.Count - Paging.Offset > Part ? Parts(list) : null;

    private async IAsyncEnumerable<byte[]> Parts(Func<Paging, Task<Outcome<Page<T>>>> list)
    {
        var rows = Math.Min(Paging.Limit, First.Value.Count - Paging.Offset);
        for (var read = Part; read < rows; read += Part)
        {
            var part = await list(new(Math.Min(Part, Paging.Limit - read), Paging.Offset + read));
            yield return part.Succeeded ? part.Value.Results : throw new InvalidOperationException("A part of a page was refused after others were answered.");
        }
    }
}
