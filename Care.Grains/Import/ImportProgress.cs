namespace Care.Grains.Import;

/// <summary>How far an import is, for whoever shows it.</summary>
public sealed class ImportProgress(TimeProvider time)
{
    private readonly Lock gate = new();
    private long began;

    /// <summary>What is being done.</summary>
    public string Phase { get; private set; } = "";

    /// <summary>The table that something was done of last.</summary>
    public string Table { get; private set; } = "";

    /// <summary>Rows that were done.</summary>
    public long Done { get; private set; }

    /// <summary>Rows of this phase.</summary>
    public long Total { get; private set; }

    /// <summary>Since when.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(began);

    /// <summary>What is told of phases that ended: name, rows and time.</summary>
    public event Action<string, long, TimeSpan>? Ended;

    /// <summary>Told whenever something was done.</summary>
    internal event Action? Advanced;

    internal void Begin(string phase, long total, long done = 0)
    {
        End();
        lock (gate)
        {
            (Phase, Total, Done, Table, began) = (phase, total, done, "", time.GetTimestamp());
        }
    }

    internal void Add(string table, long rows)
    {
        lock (gate)
        {
            (Table, Done) = (table, Done + rows);
        }

        Advanced?.Invoke();
    }

    internal void End()
    {
        if (Phase.Length > 0)
        {
            Ended?.Invoke(Phase, Done, Elapsed);
            Phase = "";
        }
    }
}
