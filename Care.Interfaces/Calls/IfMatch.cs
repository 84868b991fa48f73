using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Care.Interfaces.Calls;

/// <summary>
/// The condition of a change, HTTP's <c>If-Match</c>: it is made only while the object is as its sender saw it. Travels in the request context beside the
/// caller, to the grains that the front end calls and no further; the one that owns the object decides, in its turn, so that of two who saw the same one wins.
/// </summary>
/// <param name="Versions">The versions (<see cref="EntityTag.Version"/>) that the sender would change; with none nothing is changed.</param>
[GenerateSerializer, Immutable, Alias("care.IfMatch")]
public sealed record IfMatch([property: Id(0)] ImmutableArray<long> Versions)
{
    private const string Key = "care.if-match";

    /// <summary>Makes this the condition of all calls made until the returned scope is disposed; in the method that calls, as with callers.</summary>
    public Scope Enter()
    {
        RequestContext.Set(Key, this);
        return default;
    }

    /// <summary>The condition of the running call, which is taken from it: what the callee calls is none of the sender's business.</summary>
    /// <returns>Null for a call without one, as nearly all are.</returns>
    public static IfMatch? Take()
    {
        if (RequestContext.Get(Key) is not IfMatch condition)
        {
            return null;
        }

        RequestContext.Remove(Key);
        return condition;
    }

    /// <summary>True while the object is as the sender saw it.</summary>
    /// <param name="modifiedOn">When it was last changed.</param>
    public bool Admits(DateTimeOffset modifiedOn) => Versions.Contains(EntityTag.VersionOf(modifiedOn));

    /// <summary>Ends the condition when disposed.</summary>
    [SuppressMessage("Performance", "CA1815", Justification = "A scope is never compared.")]
    [SuppressMessage("Design", "CA1034", Justification = "Means nothing without IfMatch.")]
    public readonly struct Scope : IDisposable
    {
        /// <summary>Ends the condition.</summary>
        public void Dispose() => RequestContext.Remove(Key);
    }
}
