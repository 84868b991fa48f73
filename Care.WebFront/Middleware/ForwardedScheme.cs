namespace Care.WebFront.Middleware;

/// <summary>Behind the proxy that ends TLS, clients are at https: the links of answers have to lead there (contract 01, A6 and A13).</summary>
internal sealed class ForwardedScheme(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // Of several proxies the first, which the client speaks to.
        if (http.Request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim().Equals("https", StringComparison.OrdinalIgnoreCase))
        {
            http.Request.Scheme = "https";
        }

        return next(http);
    }
}
