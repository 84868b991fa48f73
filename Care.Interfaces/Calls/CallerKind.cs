namespace Care.Interfaces.Calls;

/// <summary>What sort of caller makes a call (contract 01, B1).</summary>
public enum CallerKind
{
    /// <summary>No credentials were given.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user.</summary>
    User = 1,

    /// <summary>The cluster itself: a job, a schedule, an operator's command.</summary>
    System = 2,

    /// <summary>A patient who signed in by a one-time password: no user, known by a phone number alone.</summary>
    Patient = 3,

    /// <summary>The middleware of a hospital, by a token that it signed (contract 01, B8): no user, known by its facility alone.</summary>
    Middleware = 4,
}
