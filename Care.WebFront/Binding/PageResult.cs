using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.WebFront.Binding;

/// <summary>A page of a list in the envelope of contract 01, A6, with absolute links to its neighbours.</summary>
internal sealed class PageResult : IResult
{
    private readonly long count;
    private readonly byte[] results;
    private readonly IAsyncEnumerable<byte[]>? rest;
    private readonly (string Name, int? Value)[]? next;
    private readonly (string Name, int? Value)[]? previous;

    /// <summary>A page by limit and offset; the offset is left out of a link to the first page.</summary>
    /// <param name="count">How many rows match.</param>
    /// <param name="results">The rows of the page, a JSON array; of a long one the first.</param>
    /// <param name="paging">Which page it is.</param>
    /// <param name="rest">The other rows of a long one, in arrays; null for none.</param>
    public PageResult(long count, byte[] results, Paging paging, IAsyncEnumerable<byte[]>? rest = null)
    {
        (this.count, this.results, this.rest) = (count, results, rest);
        next = (long)paging.Offset + paging.Limit < count ? To(paging.Offset + paging.Limit) : null;
        previous = paging.Offset > 0 ? To(paging.Offset - paging.Limit) : null;

        (string Name, int? Value)[] To(int offset) => [("limit", paging.Limit), ("offset", offset > 0 ? offset : null)];
    }

    /// <summary>A numbered page; the number is left out of a link to the first page.</summary>
    public PageResult(long count, byte[] results, PageNumber page)
    {
        (this.count, this.results) = (count, results);
        var number = page.Among(count) ?? 1;
        next = (long)number * page.Size < count ? To(number + 1) : null;
        previous = number > 1 ? To(number - 1) : null;

        static (string Name, int? Value)[] To(int number) => [("page", number > 1 ? number : null)];
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var head = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(head))
        {
            json.WriteStartObject();
            json.WriteNumber("count", count);
            json.WriteString("next", Link(httpContext.Request, next));
            json.WriteString("previous", Link(httpContext.Request, previous));
            json.WritePropertyName("results");
        }

        var response = httpContext.Response;
        response.ContentType = "application/json";
        if (rest is not null)
        {
            return WriteParts(httpContext, head.WrittenMemory, rest);
        }

        response.ContentLength = head.WrittenCount + results.Length + 1;
        response.BodyWriter.Write(head.WrittenSpan);
        response.BodyWriter.Write(results);
        response.BodyWriter.Write("}"u8);
        return response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
    }

    /// <summary>
    /// Sends each part before the next is read. Where one can't be had the connection is broken off, which tells the client that the page is not whole: the
    /// status is sent by then.
    /// </summary>
    private async Task WriteParts(HttpContext http, ReadOnlyMemory<byte> head, IAsyncEnumerable<byte[]> parts)
    {
        var body = http.Response.BodyWriter;
        body.Write(head.Span);
        body.Write(results.AsSpan(..^1));
        await body.FlushAsync(http.RequestAborted);
        await foreach (var part in parts.WithCancellation(http.RequestAborted))
        {
            // What was removed meanwhile is missing at the end.
            if (part.Length > 2)
            {
                body.Write(","u8);
                body.Write(part.AsSpan(1..^1));
                await body.FlushAsync(http.RequestAborted);
            }
        }

        body.Write("]}"u8);
        await body.FlushAsync(http.RequestAborted);
    }

    /// <summary>The same request with other paging parameters (null: without them), its parameters sorted by name.</summary>
    private static string? Link(HttpRequest request, (string Name, int? Value)[]? paging)
    {
        if (paging is null)
        {
            return null;
        }

        var query = request.Query
            .Where(pair => !paging.Any(parameter => parameter.Name == pair.Key))
            .SelectMany(pair => pair.Value.Select(value => (Name: pair.Key, Value: value ?? "")))
            .Concat(paging.Where(parameter => parameter.Value is not null)
                .Select(parameter => (parameter.Name, Value: parameter.Value!.Value.ToString(CultureInfo.InvariantCulture))))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}");
        var parameters = string.Join('&', query);
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{(parameters.Length > 0 ? "?" : "")}{parameters}";
    }
}
