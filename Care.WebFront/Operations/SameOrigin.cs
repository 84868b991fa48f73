using Care.Interfaces.Calls;
using Care.WebFront.Binding;

namespace Care.WebFront.Operations;

/// <summary>
/// Refuses changes that a page of another origin has the browser send. Browsers send Basic credentials along with any request, and tell with every POST where
/// it comes from; a program that tells nothing has no credentials but those it was given.
/// </summary>
internal sealed class SameOrigin : IEndpointFilter
{
    private static readonly Error Foreign = Error.OfDetail(ErrorKind.Denied, "CSRF Failed: the request comes from another origin.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwn(request) ? await next(context) : Answer.Refused(Foreign);
    }

    /// <summary>Hosts are compared, not schemes: TLS may end before this server.</summary>
    private static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            && request.Headers.Origin.ToString() is var origin
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));
}
