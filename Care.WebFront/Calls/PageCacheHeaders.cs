using System.Globalization;

namespace Care.WebFront.Calls;

/// <summary>Tells clients how long they may keep an answer of an endpoint that is <see cref="PageCached"/>. Refusals are kept by nobody.</summary>
internal sealed class PageCacheHeaders(RequestDelegate next, TimeProvider time)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageCached>() is { } cached)
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                {
                    http.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"max-age={(int)cached.Lifetime.TotalSeconds}");
                    http.Response.Headers.Expires = (time.GetUtcNow() + cached.Lifetime).ToString("R", CultureInfo.InvariantCulture);
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }
}
