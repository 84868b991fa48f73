namespace Care.Grains.Operations;

/// <summary>
/// How many crashes are told: a flood of mails hides what it tells. One of alike ones an hour, and ten in all; those that were not told are counted.
/// </summary>
internal sealed class CrashLimits
{
    public const int MaxInWindow = 10;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Dictionary<string, DateTimeOffset> reported = [];

    /// <summary>How many were not told since the last one that was.</summary>
    public int Unsaid { get; private set; }

    /// <summary>Whether this one is told.</summary>
    public bool Admit(string fingerprint, DateTimeOffset now)
    {
        foreach (var (old, _) in reported.Where(entry => entry.Value + Window <= now).ToArray())
        {
            reported.Remove(old);
        }

        if (reported.Count < MaxInWindow && reported.TryAdd(fingerprint, now))
        {
            return true;
        }

        Unsaid++;
        return false;
    }

    /// <summary>They have been told of.</summary>
    public void Said() => Unsaid = 0;
}
