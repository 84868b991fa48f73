using Care.Interfaces.Calls;
using Care.WebFront.Calls;

namespace Care.WebFront.Errors;

/// <summary>Turns what was thrown on the way into the contract's answers. Nothing that is thrown reaches the client as it is.</summary>
internal sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    private static readonly byte[] Unavailable = """{"detail":"The service is busy or restarting, please try again in a few seconds."}"""u8.ToArray();
    private static readonly byte[] Unexpected = """{"detail":"An unexpected error occurred, the operators have been told."}"""u8.ToArray();

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (RequestRefusedException e)
        {
            await ErrorWriter.Write(http, e.Error);
        }
        catch (CallRefusedException e)
        {
            await ErrorWriter.Write(http, e.Error);
        }
        catch (BadHttpRequestException e)
        {
            await ErrorWriter.Write(http, Error.OfDetail((ErrorKind)e.StatusCode, "The request could not be read."));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; nobody reads an answer.
        }
        catch (Exception e) when (!http.Response.HasStarted && Cluster.IsUnavailable(e))
        {
            ClusterUnavailable(e, http.Request.Method, http.GetEndpoint()?.DisplayName);
            http.Response.Headers.RetryAfter = "2";
            await Write(http, StatusCodes.Status503ServiceUnavailable, Unavailable);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            Failed(e, http.Request.Method, http.GetEndpoint()?.DisplayName);
            await Write(http, StatusCodes.Status500InternalServerError, Unexpected);
        }
    }

    private static Task Write(HttpContext http, int status, byte[] body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length);
    }

    [LoggerMessage(9001, LogLevel.Warning, "{Method} {Endpoint} could not be answered: the cluster is not reachable or lost the call")]
    private partial void ClusterUnavailable(Exception exception, string method, string? endpoint);

    [LoggerMessage(9002, LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void Failed(Exception exception, string method, string? endpoint);
}
