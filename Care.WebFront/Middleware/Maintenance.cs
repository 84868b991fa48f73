namespace Care.WebFront.Middleware;

/// <summary>In maintenance every URL answers 503 (contract 01, A12).</summary>
internal sealed class Maintenance(RequestDelegate next, Settings settings)
{
    private const string Page = "<!doctype html><html lang=\"en\"><head><title>Maintenance</title></head><body><h1>Care is being maintained</h1><p>Please come "
        + "back in an hour.</p></body></html>";

    public Task InvokeAsync(HttpContext http)
    {
        if (!settings.Maintenance)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "3600";
        http.Response.Headers.CacheControl = "max-age=0, no-cache, no-store, must-revalidate, private";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(Page);
    }
}
