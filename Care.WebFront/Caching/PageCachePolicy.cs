using System.Globalization;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Care.WebFront.Caching;

/// <summary>
/// The page cache of contract 01, A14: answers of endpoints marked <see cref="PageCached"/> are cached by address, Accept and what the endpoint reads of the
/// query, and shared by all who may ask; there is one language. It stands behind authentication, and on a hit it also asks what the silo asks on a miss:
/// whether the user still is one. Part of the key is the generation of what the page shows, so a page from before a change is not found after it, whatever
/// became of it in between.
/// </summary>
internal sealed partial class PageCachePolicy(PermissionCopies permissions, Cluster cluster, TimeProvider time, ILogger<PageCachePolicy> logger)
    : IOutputCachePolicy
{
    /// <summary>More than any name or date needs.</summary>
    private const int MaxCharacters = 100;

    /// <summary>Longer than this the page may as well be made.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.EnableOutputCaching = false;
        if (PageOf(http) is not { } page)
        {
            return;
        }

        if (page.InBrowsers)
        {
            http.Response.OnStarting(() => SetBrowserLifetime(http.Response, page.Lifetime));
        }

        // Before the page is made, so that it is never cached under a generation that began since.
        if (KeyOf(http.Request.Query, page) is not { } query || await GenerationOf(page.Family) is not { } generation)
        {
            return;
        }

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        // Those who ask while a page is being made would share its maker's fate: be refused if he is, and fail if he hangs up.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = page.Lifetime;
        context.CacheVaryByRules.CacheKeyPrefix = PageStore.Prefix(page.Family, generation);
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByValues["query"] = query;
        context.CacheVaryByRules.HeaderNames = "Accept";
    }

    public async ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (Caller.Current is { Kind: CallerKind.User } caller)
        {
            await permissions.Current(caller);
        }
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// What the endpoint reads of the query, sorted and escaped, so that two questions never share a key and one question rarely has two. Null where the answer
    /// is not to be cached: a parameter that the endpoint does not read would still be in the page's links, and one that is repeated or too long is nobody's
    /// honest question.
    /// </summary>
    internal static string? KeyOf(IQueryCollection query, PageCached page)
    {
        List<string> parameters = [];
        foreach (var (name, values) in query.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (!page.Parameters.Contains(name, StringComparer.Ordinal) || values is not [{ Length: <= MaxCharacters } value])
            {
                return null;
            }

            // One that is empty does not filter.
            if (value.Trim() is { Length: > 0 } text)
            {
                parameters.Add($"{name}={Uri.EscapeDataString(text)}");
            }
        }

        return string.Join('&', parameters);
    }

    /// <summary>The generation of a family's pages now; null while nobody can tell, and then no page is cached or shown.</summary>
    private async ValueTask<Guid?> GenerationOf(PageFamily family)
    {
        try
        {
            using (Caller.Anonymous.Enter())
            {
                return await cluster.Grains.GetGrain<ICacheGeneration>((long)family).Current().WaitAsync(Timeout, time);
            }
        }
        catch (Exception e) when (Cluster.IsLoss(e) || e is OrleansException)
        {
            GenerationUnknown(family, e.GetType().Name);
            return null;
        }
    }

    /// <summary>Tells browsers how long they may keep a page: it has one lifetime, which began when it was made, wherever it is cached.</summary>
    private Task SetBrowserLifetime(HttpResponse response, TimeSpan lifetime)
    {
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var age = int.TryParse(response.Headers.Age, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.Zero;
            var headers = response.GetTypedHeaders();
            headers.CacheControl = new() { MaxAge = lifetime };
            headers.Expires = time.GetUtcNow() + lifetime - age;
            headers.Append("Vary", "Accept");
        }

        return Task.CompletedTask;
    }

    private static PageCached? PageOf(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? http.GetEndpoint()?.Metadata.GetMetadata<PageCached>() : null;

    [LoggerMessage(7283, LogLevel.Information, "The generation of the cached pages of {Family} was not to be had and they are made anew: {Reason}")]
    private partial void GenerationUnknown(PageFamily family, string reason);
}

/// <summary>Marks an endpoint whose answers are cached and shared by all users for a time, or until what they show is changed (contract 01, A14).</summary>
/// <param name="Family">What they show.</param>
/// <param name="Lifetime">How long an answer is good for at the most.</param>
/// <param name="Parameters">The parameters of the query that make an answer another one. A request with any other is answered and not cached.</param>
internal sealed record PageCached(PageFamily Family, TimeSpan Lifetime, params string[] Parameters)
{
    /// <summary>Whether browsers may keep the answer as well. Nobody tells them of a change.</summary>
    public bool InBrowsers { get; init; } = true;
}
