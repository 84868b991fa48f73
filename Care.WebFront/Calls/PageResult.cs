using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.WebFront.Calls;

/// <summary>A page of a list in the envelope of contract 01, A6, with absolute links to its neighbours.</summary>
internal sealed class PageResult(long count, byte[] results, Paging paging) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteNumber("count", count);
        json.WriteString("next", (long)paging.Offset + paging.Limit < count ? Link(httpContext.Request, paging.Offset + paging.Limit) : null);
        json.WriteString("previous", paging.Offset > 0 ? Link(httpContext.Request, paging.Offset - paging.Limit) : null);
        json.WritePropertyName("results");
        json.WriteRawValue(results, skipInputValidation: true);
        json.WriteEndObject();
    }

    private string Link(HttpRequest request, int offset)
    {
        var query = request.Query
            .Where(pair => pair.Key is not ("limit" or "offset"))
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: value ?? "")))
            .Append(("limit", paging.Limit.ToString(CultureInfo.InvariantCulture)));
        if (offset > 0)
        {
            query = query.Append(("offset", offset.ToString(CultureInfo.InvariantCulture)));
        }

        var sorted = query.OrderBy(pair => pair.Item1, StringComparer.Ordinal).Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}");
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}?{string.Join('&', sorted)}";
    }
}
