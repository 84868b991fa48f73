using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Care.Grains.Devices;

/// <summary>
/// The keys that the middleware of hospitals publishes (contract 03, §13.1, 5), remembered for five minutes. However many ask at once, a middleware is asked
/// once; one that does not answer is left alone for some seconds, so that whoever shows tokens of it is refused at once.
/// </summary>
internal sealed partial class PublishedKeys(MiddlewareClient client, TimeProvider time, ILogger<PublishedKeys> logger)
{
    private const string Path = ".well-known/openid-configuration/";

    /// <summary>More hosts than a state has hospitals.</summary>
    private const int MaxRemembered = 5000;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RememberedFailure = TimeSpan.FromSeconds(10);

    /// <summary>How soon the keys may be asked for anew when a token does not fit those that are remembered: they may have been rotated.</summary>
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Fetch> fetches = new(StringComparer.Ordinal);

    /// <summary>The keys of a host; empty where it publishes none.</summary>
    public Task<IReadOnlyList<SecurityKey>> Of(string host) => Of(host, Remembered);

    /// <summary>The keys of a host as they are now, where those that are remembered are not quite new; null where nothing newer is to be had.</summary>
    public async Task<IReadOnlyList<SecurityKey>?> Renewed(string host) =>
        fetches.TryGetValue(host, out var known) && time.GetUtcNow() - known.BegunOn < RenewedAfter ? null : await Of(host, RenewedAfter).ConfigureAwait(false);

    private async Task<IReadOnlyList<SecurityKey>> Of(string host, TimeSpan maxAge)
    {
        while (true)
        {
            if (fetches.TryGetValue(host, out var known) && !known.IsOlder(maxAge, RememberedFailure, time.GetUtcNow()))
            {
                return await known.Keys.ConfigureAwait(false);
            }

            var next = new Fetch(time.GetUtcNow(), () => Ask(host));
            if (known is null ? fetches.TryAdd(host, next) : fetches.TryUpdate(host, next, known))
            {
                Forget();
                return await next.Keys.ConfigureAwait(false);
            }
        }
    }

    private async Task<IReadOnlyList<SecurityKey>> Ask(string host)
    {
        if (MiddlewareHost.BaseOf(host) is not { } address)
        {
            return [];
        }

        try
        {
            var answer = await client.Read(new Uri(address, Path), Timeout, CancellationToken.None).ConfigureAwait(false);
            var keys = answer.IsGood ? MiddlewareKeySet.Public(answer.Json!.Value) : [];
            if (keys is [])
            {
                NoKeys(answer.Status);
            }

            return keys;
        }
        catch (MiddlewareUnreachableException e)
        {
            NotRead(e.Message);
            return [];
        }
    }

    private void Forget()
    {
        if (fetches.Count > MaxRemembered)
        {
            foreach (var (host, fetch) in fetches.Where(fetch => fetch.Value.IsOlder(Remembered, RememberedFailure, time.GetUtcNow())))
            {
                fetches.TryRemove(new(host, fetch));
            }
        }
    }

    [LoggerMessage(4901, LogLevel.Warning, "The keys of a middleware could not be read: {Reason}")]
    private partial void NotRead(string reason);

    [LoggerMessage(4902, LogLevel.Warning, "A middleware publishes no RSA keys that count, and answered {Status}")]
    private partial void NoKeys(int status);

    /// <summary>One question for the keys of a host, begun when it is first waited for.</summary>
    private sealed class Fetch(DateTimeOffset begunOn, Func<Task<IReadOnlyList<SecurityKey>>> ask)
    {
        private readonly Lazy<Task<IReadOnlyList<SecurityKey>>> keys = new(ask);

        public DateTimeOffset BegunOn { get; } = begunOn;

        public Task<IReadOnlyList<SecurityKey>> Keys => keys.Value;

        public bool IsOlder(TimeSpan good, TimeSpan failed, DateTimeOffset now) =>
            now - BegunOn > (Keys is { IsCompletedSuccessfully: true, Result: [] } ? failed : good);
    }
}
