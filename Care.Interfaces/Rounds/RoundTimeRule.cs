using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <summary>When a round may have been made (contract 05, §7.2): clocks at bedsides run ahead, but not by more than two minutes.</summary>
public static class RoundTimeRule
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    /// <summary>Checks when a round is said to have been made.</summary>
    public static Error? Check(DateTimeOffset takenAt, DateTimeOffset now) =>
        takenAt > now + Ahead ? Error.Field("taken_at", "Cannot create an update in the future") : null;
}
