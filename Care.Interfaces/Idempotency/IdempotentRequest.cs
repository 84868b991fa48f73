using System.Diagnostics.CodeAnalysis;
using System.Text;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Idempotency;

/// <summary>
/// A request that its sender may repeat without its being carried out twice (<c>Idempotency-Key</c>). Travels in the request context with all that the request
/// calls: what it writes is noted with it, in the same transaction, and the ids that it gives are made of it, so that a repeat meets what the first run made.
/// </summary>
/// <param name="Id">The request: made of who sends it, the method, the path and the key.</param>
/// <param name="Run">Which run of it this is, from 1. One that a later run has overtaken writes nothing any more.</param>
[GenerateSerializer, Immutable, Alias("care.IdempotentRequest")]
public sealed record IdempotentRequest([property: Id(0)] Guid Id, [property: Id(1)] int Run)
{
    private const string Key = "care.request";

    /// <summary>The request of the running call; null where its sender named none, as nearly all do.</summary>
    public static IdempotentRequest? Current => RequestContext.Get(Key) as IdempotentRequest;

    /// <summary>True where a run before may have made some of it, or all.</summary>
    public bool IsRepeat => Run > 1;

    /// <summary>The id of something new: any, and in a request that may be repeated the same in each of its runs.</summary>
    /// <param name="part">What it is the id of, where a request makes several.</param>
    public static Guid NewId(string part = "") =>
        Current is { } request ? NamedId.Of(Encoding.UTF8.GetBytes($"{request.Id}/{part}")) : Guid.NewGuid();

    /// <summary>Makes this the request of all calls made until the returned scope is disposed; in the method that calls, as with callers.</summary>
    public Scope Enter()
    {
        RequestContext.Set(Key, this);
        return default;
    }

    /// <summary>Ends the request when disposed.</summary>
    [SuppressMessage("Performance", "CA1815", Justification = "A scope is never compared.")]
    [SuppressMessage("Design", "CA1034", Justification = "Means nothing without IdempotentRequest.")]
    public readonly struct Scope : IDisposable
    {
        /// <summary>Ends the request.</summary>
        public void Dispose() => RequestContext.Remove(Key);
    }
}
