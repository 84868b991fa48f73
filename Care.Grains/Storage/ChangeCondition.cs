using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>
/// The condition of the running call (<see cref="IfMatch"/>), put here by <see cref="Calls.CallerFilter"/> and asked by the grain that owns the object, where
/// it would change it: after all that decides whether the caller may, so that nobody learns by it what they may not see. Never crosses the wire.
/// </summary>
internal sealed class ChangeCondition(IfMatch sent)
{
    private static readonly AsyncLocal<ChangeCondition?> Running = new();

    private bool isMet;

    /// <summary>The condition; null where there is none.</summary>
    public static ChangeCondition? Current
    {
        get => Running.Value;
        internal set => Running.Value = value;
    }

    /// <summary>Why the object may not be changed (412). Once it was as its sender saw it, the rest of the call's changes belong to the same.</summary>
    /// <param name="modifiedOn">When the object was last changed.</param>
    public Error? Check(DateTimeOffset modifiedOn)
    {
        isMet = isMet || sent.Admits(modifiedOn);
        return isMet ? null : Error.Changed;
    }
}
