using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Events;

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
