using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Events;

/// <summary>A type of event of a consultation (contract 05, §11.1).</summary>
/// <param name="Id">Its integer key.</param>
/// <param name="Parent">The key of the type that it belongs to, or null.</param>
/// <param name="Name">Its name, by which clients know it.</param>
/// <param name="Description">Words on it, or null.</param>
/// <param name="Model">What it tells of.</param>
/// <param name="Fields">The fields whose values its events tell; none for a type that only groups others.</param>
public sealed record EventType(int Id, int? Parent, string Name, string? Description, string Model, IReadOnlyList<string> Fields);

/// <summary>A type of event with all below it (contract 05, §11.1 "roots").</summary>
/// <param name="Id">Its integer key.</param>
/// <param name="Parent">The key of the type that it belongs to, or null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Words on it, or null.</param>
/// <param name="Model">What it tells of.</param>
/// <param name="Fields">The fields whose values its events tell.</param>
/// <param name="Children">The types that belong to it; null where there are none.</param>
public sealed record EventTypeBranch(
    int Id, int? Parent, string Name, string? Description, string Model, IReadOnlyList<string> Fields, IReadOnlyList<EventTypeBranch>? Children);

/// <summary>The types of events, for everyone who is signed in (contract 05, §11.1). A pool of workers that answer from memory; key 0.</summary>
[Alias("care.IEventTypeQueries")]
public interface IEventTypeQueries : IGrainWithIntegerKey
{
    /// <summary>The types that are in use, by key.</summary>
    /// <param name="paging">Which part.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<EventType>>> List(Paging paging);

    /// <summary>One of them.</summary>
    /// <param name="type">Its key.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<EventType>>> Get(int type);

    /// <summary>Those in use below a type, flat.</summary>
    /// <param name="type">Its key.</param>
    [ReadOnly, Alias("Descendants")]
    Task<Outcome<Document<EventType[]>>> Descendants(int type);

    /// <summary>Those that belong to no other, with all below them.</summary>
    [ReadOnly, Alias("Roots")]
    Task<Outcome<Document<EventTypeBranch[]>>> Roots();
}
