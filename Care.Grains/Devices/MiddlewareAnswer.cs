using System.Text.Json;

namespace Care.Grains.Devices;

/// <summary>What a middleware answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body; null where it is no JSON.</param>
internal sealed record MiddlewareAnswer(int Status, JsonElement? Json)
{
    private const int FirstBad = 300;

    /// <summary>True for an answer to what was asked. A redirection is none: it is not followed.</summary>
    public bool IsGood => Status < FirstBad && Json is not null;
}

/// <summary>
/// A middleware that did not answer: away, too slow, too talkative, without a certificate that counts, or at an address that nobody is led to.
/// </summary>
/// <param name="reason">Why, in words that tell no address.</param>
/// <param name="timedOut">True where it was waited for in vain.</param>
internal sealed class MiddlewareUnreachableException(string reason, bool timedOut = false) : IOException(reason)
{
    /// <summary>True where it was waited for in vain.</summary>
    public bool TimedOut { get; } = timedOut;
}
