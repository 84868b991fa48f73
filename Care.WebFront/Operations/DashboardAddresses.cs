using System.Net;
using Care.Interfaces.Calls;
using Care.WebFront.Binding;

namespace Care.WebFront.Operations;

/// <summary>The dashboard of Orleans asks for the grain of whatever silo a path names, and fails where that is no address of one.</summary>
internal sealed class DashboardAddresses : IEndpointFilter
{
    private static readonly Error Unknown = Error.OfDetail(ErrorKind.NotFound, "Not found.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var values = context.HttpContext.Request.RouteValues;
        return (values["address"] ?? (IsHistory(context.HttpContext) ? values["path"] : null)) is string sent
            && !SiloAddress.TryParse(WebUtility.UrlDecode(sent), null, out _)
            ? Answer.Refused(Unknown)
            : await next(context);
    }

    private static bool IsHistory(HttpContext http) =>
        http.Request.Path.StartsWithSegments(OperatorRoutes.Prefix + "/dashboard/HistoricalStats", StringComparison.Ordinal);
}
