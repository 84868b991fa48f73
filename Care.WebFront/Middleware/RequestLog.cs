using Care.Interfaces.Calls;

namespace Care.WebFront.Middleware;

/// <summary>
/// One line for each request that may change something: method, path, status, user (contract 01, A15); with <c>ENABLE_REQUEST_TIME_LOGGING</c> one for every
/// request, with how long it took. The query is left out, since patients are searched for by it, and so are paths that nobody serves.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, Settings settings, TimeProvider time, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var began = time.GetTimestamp();
        await next(http);
        var (method, path) = (http.Request.Method, http.GetEndpoint() is null ? "(no such path)" : http.Request.Path.ToUriComponent());
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method))
        {
            Changing(method, path, http.Response.StatusCode, http.Features.Get<Caller>() is { Kind: CallerKind.User, User: var user } ? user : null);
        }

        if (settings.LogTimes)
        {
            Took(method, path, http.Response.StatusCode, time.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    [LoggerMessage(9404, LogLevel.Information, "{Method} {Path} {Status} User:[{User}]")]
    private partial void Changing(string method, string path, int status, Guid? user);

    [LoggerMessage(9405, LogLevel.Information, "{Method} {Path} {Status} took {Milliseconds:0.0} ms")]
    private partial void Took(string method, string path, int status, double milliseconds);
}
