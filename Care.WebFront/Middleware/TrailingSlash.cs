namespace Care.WebFront.Middleware;

/// <summary>
/// API paths end with a slash; one without is answered as if it had it (contract 01, A1: answering both forms alike is safe, and saves the client a round
/// trip).
/// </summary>
internal sealed class TrailingSlash(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.Ordinal) && !path.Value!.EndsWith('/'))
        {
            http.Request.Path = path + "/";
        }

        return next(http);
    }
}
