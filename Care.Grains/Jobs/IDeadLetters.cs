namespace Care.Grains.Jobs;

/// <summary>The jobs that were set aside, for an operator. They stay until they are sent again or discarded.</summary>
internal interface IDeadLetters
{
    /// <summary>Those set aside, the latest first.</summary>
    Task<IReadOnlyList<DeadLetter>> List(int max, int skip = 0, CancellationToken cancellation = default);

    /// <summary>Gives a job its tries back.</summary>
    /// <returns>False when no such job is set aside.</returns>
    Task<bool> SendAgain(string id, CancellationToken cancellation = default);

    /// <summary>Gives a job up for good. Its id is forgotten with it, so it may be handed over anew.</summary>
    /// <returns>False when no such job is set aside.</returns>
    Task<bool> Discard(string id, CancellationToken cancellation = default);
}

/// <summary>A job that failed to the last try, kept with its input until an operator decides.</summary>
/// <param name="Job">The job as it was handed over.</param>
/// <param name="Failures">How often it failed.</param>
/// <param name="Error">The last failure: exception type and message.</param>
/// <param name="SetAsideOn">When it was given up.</param>
internal sealed record DeadLetter(Job Job, int Failures, string Error, DateTimeOffset SetAsideOn);
