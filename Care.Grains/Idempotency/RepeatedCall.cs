using Care.Grains.Storage;

namespace Care.Grains.Idempotency;

/// <summary>
/// A call that a run before has made already, in part or as a whole, on an entity that it wrote. The grain sees the entity as it was then, decides as it did
/// then, and writes nothing until it comes to what was not written yet; from there on it sees the entity as it is.
/// </summary>
internal abstract class RepeatedCall(int writes)
{
    private static readonly AsyncLocal<RepeatedCall?> Running = new();

    /// <summary>How many writes of the runs before are still to come.</summary>
    public int Left { get; private set; } = writes;

    /// <summary>False for calls that come in between, which see the entity as it is.</summary>
    public bool IsRunning => Running.Value == this;

    /// <summary>Makes this the call that runs; by the filter of the call itself, since what an awaited method sets is lost.</summary>
    public void Enter() => Running.Value = this;

    /// <summary>No more is left out: all of it was made.</summary>
    public void End() => Left = 0;

    protected void Count() => Left--;
}

/// <summary>A repeated call on an entity.</summary>
/// <param name="before">The entity before the first write; null for none.</param>
/// <param name="writes">How often it was written.</param>
internal sealed class RepeatedCall<TState>(TState? before, int writes) : RepeatedCall(writes)
    where TState : EntityState, new()
{
    /// <summary>The entity as it was then.</summary>
    public TState State { get; private set; } = before ?? new();

    /// <summary>Whether there was one.</summary>
    public bool IsTaken { get; private set; } = before is not null;

    /// <summary>Leaves out a write that was made.</summary>
    public void Skip(TState next)
    {
        Count();
        (State, IsTaken) = (next, true);
    }
}

/// <summary>A grain whose calls may be repeated.</summary>
internal interface IRepeatable
{
    /// <summary>The call that is being repeated; null for all others.</summary>
    RepeatedCall? Repeated { get; set; }

    /// <summary>What a request wrote here; null where it wrote nothing.</summary>
    Task<RepeatedCall?> FindWrites(Guid request);

    /// <summary>
    /// What a change that was made is answered with, where a rule that looks at other rows finds it already there and refuses it: the outcome that the method
    /// answers, or null where the entity cannot tell.
    /// </summary>
    /// <param name="refused">The outcome that the rule gave.</param>
    Task<object?> AnswerMade(object? refused);
}
