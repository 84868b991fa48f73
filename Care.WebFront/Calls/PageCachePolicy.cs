using System.Globalization;
using Care.Interfaces.Calls;
using Care.WebFront.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Care.WebFront.Calls;

/// <summary>
/// The page cache of contract 01, A14: answers of endpoints marked <see cref="PageCached"/> are kept by their whole URL and shared by all who may ask. It stands behind
/// authentication, and on a hit it also asks what the silo asks on a miss: whether the user still is one. There is one language, so the URL and Accept are the key.
/// </summary>
internal sealed class PageCachePolicy(PermissionCopies permissions, TimeProvider time) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cached = PageOf(http);
        context.EnableOutputCaching = cached is not null;
        if (cached is null)
        {
            return ValueTask.CompletedTask;
        }

        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        // Those who ask while a page is being made would share its maker's fate: be refused if he is, and fail if he hangs up.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = cached.Lifetime;
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
        context.CacheVaryByRules.HeaderNames = "Accept";
        http.Response.OnStarting(() => TellBrowsers(http.Response, cached.Lifetime));
        foreach (var tag in http.GetEndpoint()!.Metadata.GetOrderedMetadata<ITagsMetadata>().SelectMany(metadata => metadata.Tags))
        {
            context.Tags.Add(tag);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (Caller.Current is { Kind: CallerKind.User, User: var user })
        {
            await permissions.Current(user);
        }
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells browsers how long they may keep a page: it has one lifetime, which began when it was made, wherever it is kept.</summary>
    private Task TellBrowsers(HttpResponse response, TimeSpan lifetime)
    {
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var age = int.TryParse(response.Headers.Age, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
            var headers = response.GetTypedHeaders();
            headers.CacheControl = new() { MaxAge = lifetime };
            headers.Expires = time.GetUtcNow() + lifetime - age;
            headers.Append("Vary", "Accept");
        }

        return Task.CompletedTask;
    }

    private static PageCached? PageOf(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? http.GetEndpoint()?.Metadata.GetMetadata<PageCached>() : null;
}
