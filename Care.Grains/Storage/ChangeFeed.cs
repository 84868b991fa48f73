using System.Collections.Concurrent;

namespace Care.Grains.Storage;

/// <summary>
/// Tells the directories of this silo which entities changed. The silo that made the change hears of it before the change is answered; the others hear through
/// PostgreSQL, which announces a change when it commits (<see cref="PostgresChangeFeed"/>).
/// </summary>
internal sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<string, Action<string>> listeners = new();
    private readonly ConcurrentBag<Action> forgetters = [];

    /// <summary>Calls the listener with the key of each changed entity of a kind.</summary>
    /// <param name="kind">The kind, as its table is named.</param>
    /// <param name="changed">Told which entity changed.</param>
    /// <param name="forgetAll">Told when changes may have been missed.</param>
    public void Subscribe(string kind, Action<string> changed, Action forgetAll)
    {
        listeners.AddOrUpdate(kind, changed, (_, others) => others + changed);
        forgetters.Add(forgetAll);
    }

    /// <summary>An entity changed.</summary>
    public void Announce(string kind, string key)
    {
        if (listeners.TryGetValue(kind, out var listener))
        {
            listener(key);
        }
    }

    /// <summary>Changes may have been missed: nothing that is remembered can be trusted any more.</summary>
    public void ForgetAll()
    {
        foreach (var forget in forgetters)
        {
            forget();
        }
    }
}
