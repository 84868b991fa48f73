using Care.Interfaces.Calls;
using Care.WebFront.Binding;

namespace Care.WebFront.Middleware;

/// <summary>
/// Passes the condition of a change (<c>If-Match</c>) on to the grain that owns the object, with the calls that the request makes. Nothing is decided here.
/// </summary>
internal sealed class ConditionalChanges(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) => http.Request.ReadIfMatch() is { } condition ? Conditional(http, condition) : next(http);

    private async Task Conditional(HttpContext http, IfMatch condition)
    {
        using (condition.Enter())
        {
            await next(http);
        }
    }
}
