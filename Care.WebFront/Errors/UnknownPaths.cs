using Care.Interfaces.Calls;
using Microsoft.AspNetCore.Diagnostics;

namespace Care.WebFront.Errors;

/// <summary>
/// What routing itself refuses: a path that nobody serves, a method that a path does not know, a path id of the wrong form (contract 01, A1 and A8).
/// </summary>
internal static class UnknownPaths
{
    private const string NotFoundPage = "<!doctype html><html lang=\"en\"><head><title>Not Found</title></head><body><h1>Not Found</h1><p>The requested "
        + "resource was not found on this server.</p></body></html>";

    public static async Task Answer(StatusCodeContext context)
    {
        var http = context.HttpContext;
        switch (http.Response.StatusCode)
        {
            case StatusCodes.Status405MethodNotAllowed:
                await ErrorWriter.Write(http, Error.OfDetail(ErrorKind.MethodNotAllowed, $"Method \"{http.Request.Method}\" not allowed."));
                break;
            case StatusCodes.Status404NotFound when http.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal):
                // A malformed id matches no route; the contract answers it as an object that is not there.
                await ErrorWriter.Write(http, Error.OfDetail(ErrorKind.NotFound, "Not found."));
                break;
            case StatusCodes.Status404NotFound:
                http.Response.ContentType = "text/html; charset=utf-8";
                await http.Response.WriteAsync(NotFoundPage);
                break;
        }
    }
}
