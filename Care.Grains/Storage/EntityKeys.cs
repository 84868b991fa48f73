namespace Care.Grains.Storage;

/// <summary>
/// How entities come to the integer keys that the API shows for some of them. Keys ascend in the order of creation, whichever silo creates (contract 01, A3),
/// so they are drawn where all silos write: by the statement that inserts the row, which costs no round trip of its own.
/// </summary>
public abstract class EntityKeys
{
    /// <summary>
    /// In place of the key of a new entity: the statement that inserts its row draws one, for the row and for the events that are written with it.
    /// </summary>
    public const int ToBeDrawn = -1;

    /// <summary>The key that the insert of a row drew.</summary>
    /// <param name="etag">What the insert answered.</param>
    public abstract int Drawn(string? etag);

    /// <summary>A number for what is part of an entity and has no row: of a kind it occurs once. In no order.</summary>
    public abstract ValueTask<int> ForPart();
}
