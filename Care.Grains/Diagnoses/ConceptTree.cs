namespace Care.Grains.Diagnoses;

/// <summary>The concepts of a list with what they inherit of those above them, parents before children.</summary>
internal static class ConceptTree
{
    /// <summary>A concept in its place.</summary>
    /// <param name="Entry">What the list says of it.</param>
    /// <param name="Parent">Its parent's id; null where the list has no such parent.</param>
    /// <param name="Chapter">The label of the outermost chapter from it upwards.</param>
    /// <param name="RootBlock">Of the outermost block.</param>
    /// <param name="RootCategory">Of the outermost category.</param>
    public sealed record Node(ConceptEntry Entry, long? Parent, string? Chapter, string? RootBlock, string? RootCategory);

    /// <summary>Places every concept; of those with the same id the first counts.</summary>
    /// <exception cref="InvalidDataException">A concept is below itself.</exception>
    public static IReadOnlyList<Node> Of(IReadOnlyList<ConceptEntry> entries)
    {
        Dictionary<long, ConceptEntry> byId = new(entries.Count);
        foreach (var entry in entries)
        {
            byId.TryAdd(entry.Id, entry);
        }

        Dictionary<long, Node> placed = new(byId.Count);
        List<Node> inOrder = new(byId.Count);
        foreach (var entry in byId.Values)
        {
            Place(entry, byId, placed, inOrder);
        }

        return inOrder;
    }

    private static void Place(ConceptEntry entry, Dictionary<long, ConceptEntry> byId, Dictionary<long, Node> placed, List<Node> inOrder)
    {
        // From the concept up to the first that has its place, then down again.
        Stack<ConceptEntry> above = new();
        for (var at = entry; at is not null && !placed.ContainsKey(at.Id); at = at.Parent is { } parent ? byId.GetValueOrDefault(parent) : null)
        {
            above.Push(at);
            if (above.Count > byId.Count)
            {
                throw new InvalidDataException($"The concept {entry.Uri} is below itself.");
            }
        }

        while (above.TryPop(out var next))
        {
            var parent = next.Parent is { } id ? placed.GetValueOrDefault(id) : null;
            Node node =
                new(next, parent?.Entry.Id, parent?.Chapter ?? Own("chapter"), parent?.RootBlock ?? Own("block"), parent?.RootCategory ?? Own("category"));
            placed.Add(next.Id, node);
            inOrder.Add(node);

            string? Own(string kind) => next.ClassKind == kind ? next.Label : null;
        }
    }
}
