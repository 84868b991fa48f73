namespace Care.Interfaces.Idempotency;

/// <summary>
/// The requests that their senders may repeat: which of them run, and what those that are over were answered. Each is its sender's alone, and kept for a day.
/// Key 0.
/// </summary>
[Alias("care.IIdempotentRequests")]
public interface IIdempotentRequests : IGrainWithIntegerKey
{
    /// <summary>Begins a run of a request, or tells why there is none.</summary>
    /// <param name="key">Which request.</param>
    /// <param name="fingerprint">A keyed hash of what was sent: the same request is sent again, or another one under its key.</param>
    [Alias("Begin")]
    Task<RequestBegun> Begin(RequestKey key, byte[] fingerprint);

    /// <summary>Begins the next run in place of one whose calls were lost.</summary>
    /// <param name="request">The request and the run that is over.</param>
    /// <returns>The number of the new run; null where another front end has begun one.</returns>
    [Alias("RunAgain")]
    Task<int?> RunAgain(IdempotentRequest request);

    /// <summary>Keeps what a run was answered. A run that was overtaken keeps nothing.</summary>
    /// <param name="request">The request and the run.</param>
    /// <param name="answer">What it was answered.</param>
    [Alias("Keep")]
    Task Keep(IdempotentRequest request, RequestAnswer answer);

    /// <summary>Ends a run without an answer to keep, so that the next may begin at once.</summary>
    /// <param name="request">The request and the run.</param>
    /// <param name="isRefused">True where nothing was carried out: its first run is forgotten, and the key is free for another body.</param>
    [Alias("GiveUp")]
    Task GiveUp(IdempotentRequest request, bool isRefused);
}

/// <summary>What names a request that may be repeated, beside who sends it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Key">The <c>Idempotency-Key</c>.</param>
/// <param name="Holder">Any id of who begins the run: the same may begin again where the answer was lost.</param>
[GenerateSerializer, Immutable, Alias("care.RequestKey")]
public sealed record RequestKey(
    [property: Id(0)] string Method, [property: Id(1)] string Path, [property: Id(2)] string Key, [property: Id(3)] Guid Holder);

/// <summary>How a run of a request begins.</summary>
/// <param name="Standing">Whether it does.</param>
/// <param name="Request">The request and its run; null where none begins.</param>
/// <param name="Answer">What an earlier run was answered; null where none was.</param>
/// <param name="RetryAfter">When to ask again, where another run is under way.</param>
[GenerateSerializer, Immutable, Alias("care.RequestBegun")]
public sealed record RequestBegun(
    [property: Id(0)] RequestStanding Standing,
    [property: Id(1)] IdempotentRequest? Request = null,
    [property: Id(2)] RequestAnswer? Answer = null,
    [property: Id(3)] TimeSpan? RetryAfter = null);

/// <summary>What becomes of a request that may be repeated.</summary>
public enum RequestStanding
{
    /// <summary>It is to be carried out.</summary>
    Begun = 0,

    /// <summary>It was carried out, and is answered as then.</summary>
    Answered = 1,

    /// <summary>It is being carried out (409).</summary>
    Running = 2,

    /// <summary>Something else was sent under its key (422).</summary>
    Other = 3,
}

/// <summary>What a request was answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The type of the body; null for none.</param>
/// <param name="EntityTag">The entity tag; null for none.</param>
/// <param name="Body">The body.</param>
[GenerateSerializer, Immutable, Alias("care.RequestAnswer")]
public sealed record RequestAnswer(
    [property: Id(0)] int Status, [property: Id(1)] string? ContentType, [property: Id(2)] string? EntityTag, [property: Id(3)] byte[] Body);
