namespace Care.WebFront.Middleware;

/// <summary>The headers of every answer (contract 01, A13), errors and redirects among them.</summary>
internal sealed class ContractHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentLanguage = "en-us";
        // Answers with health data are nobody's to keep but the client's that asked; the few that may be cached say so themselves.
        headers.CacheControl = "private, no-store";
        return next(http);
    }
}
