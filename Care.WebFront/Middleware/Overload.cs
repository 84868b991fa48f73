using System.Threading.RateLimiting;
using Care.Interfaces.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.Middleware;

/// <summary>
/// Serves so many requests side by side, lets some more wait for their turn, and tells the rest to come back (503, <c>Retry-After</c>): more at once would make
/// all of them slower and fill the memory. Probes are answered throughout, and so is sign-in, which has limits of its own.
/// </summary>
internal sealed class Overload(RequestDelegate next, Settings settings) : IDisposable
{
    private static readonly Error Busy = Error.OfDetail(
        ErrorKind.Unavailable, "The service is busy or restarting, please try again in a few seconds.") with
    { RetryAfter = TimeSpan.FromSeconds(2) };

    /// <summary>Whoever waits longer for a turn has given up, or soon will.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(8);

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.MaxRequests,
        QueueLimit = settings.MaxWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Task InvokeAsync(HttpContext http)
    {
        if (IsAlwaysServed(http.Request.Path))
        {
            return next(http);
        }

        var turn = limiter.AttemptAcquire();
        return turn.IsAcquired ? Serve(http, turn) : Wait(http);
    }

    public void Dispose() => limiter.Dispose();

    private static bool IsAlwaysServed(PathString path) =>
        path.Value is "/ping/" or "/ping" or "/health/" or "/health" || path.StartsWithSegments("/api/v1/auth", StringComparison.Ordinal);

    private async Task Serve(HttpContext http, RateLimitLease turn)
    {
        using (turn)
        {
            await next(http);
        }
    }

    private async Task Wait(HttpContext http)
    {
        RateLimitLease turn;
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted))
        {
            limit.CancelAfter(MaxWait);
            try
            {
                turn = await limiter.AcquireAsync(cancellationToken: limit.Token);
            }
            catch (OperationCanceledException)
            {
                await ErrorWriter.Write(http, Busy);
                return;
            }
        }

        if (turn.IsAcquired)
        {
            await Serve(http, turn);
        }
        else
        {
            await ErrorWriter.Write(http, Busy);
        }
    }
}
