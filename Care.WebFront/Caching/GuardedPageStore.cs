using Microsoft.AspNetCore.OutputCaching;

namespace Care.WebFront.Caching;

/// <summary>
/// Keeps the page cache from ever costing an answer (contract 01, A14: an outage is a miss). Whatever its store does not do in time counts as not done, and for
/// a while after that the store is not asked at all, so that a dead Redis costs one short wait every few seconds and not one a request.
/// </summary>
internal sealed partial class GuardedPageStore(IOutputCacheStore store, TimeProvider time, ILogger<GuardedPageStore> logger) : IOutputCacheStore
{
    /// <summary>Far above what Redis takes, below what a person notices.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private long restsUntil;

    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? page = null;
        await Try(async () => page = await store.GetAsync(key, cancellationToken), cancellationToken);
        return page;
    }

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        await Try(() => store.SetAsync(key, value, tags, validFor, cancellationToken).AsTask(), cancellationToken);

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => store.EvictByTagAsync(tag, cancellationToken);

    private async Task Try(Func<Task> act, CancellationToken cancellation)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref restsUntil))
        {
            return;
        }

        try
        {
            await act().WaitAsync(Timeout, time, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Interlocked.Exchange(ref restsUntil, (time.GetUtcNow() + Rest).UtcTicks);
            CacheAway(e.GetType().Name, Rest.TotalSeconds);
        }
    }

    [LoggerMessage(9301, LogLevel.Warning, "The page cache does not answer ({Reason}) and is left alone for {Seconds} s; pages are made anew meanwhile")]
    private partial void CacheAway(string reason, double seconds);
}
