using Care.Interfaces.Calls;
using Care.WebFront.Errors;
using Microsoft.Net.Http.Headers;

namespace Care.WebFront.Binding;

/// <summary>The headers of HTTP's conditional requests (RFC 9110, §13): <c>ETag</c>, <c>If-None-Match</c> and <c>If-Match</c>.</summary>
internal static class EntityTagHeaders
{
    private static readonly Error Malformed = Error.OfDetail(ErrorKind.Invalid, "If-Match is not a list of entity tags.");

    /// <summary>Tells the tag of an answer.</summary>
    /// <returns>True where the client has these very bytes and need not be sent them.</returns>
    public static bool IsAlreadyThere(this HttpContext http, EntityTag tag)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        // What is read has a tag in any case; what a change answers has one where the change after it can be bound to it.
        if (tag.IsNone || (!isRead && tag.Version == 0))
        {
            return false;
        }

        var text = tag.ToString();
        http.Response.Headers.ETag = text;
        return isRead && http.Request.Headers.IfNoneMatch is { Count: > 0 } known
            && EntityTagHeaderValue.TryParseList([.. known.OfType<string>()], out var tags)
            && tags.Any(other => other == EntityTagHeaderValue.Any || other.Tag.Equals(text, StringComparison.Ordinal));
    }

    /// <summary>The condition of a change; null where there is none, or none but that the object is there.</summary>
    /// <exception cref="RequestRefusedException">The header is none.</exception>
    public static IfMatch? ReadIfMatch(this HttpRequest request)
    {
        if (request.Headers.IfMatch is not { Count: > 0 } sent || !IsConditional(request.Method))
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList([.. sent.OfType<string>()], out var tags))
        {
            throw new RequestRefusedException(Malformed);
        }

        // A weak tag matches nothing, nor does one that is not ours.
        return tags.Contains(EntityTagHeaderValue.Any)
            ? null
            : new IfMatch([.. tags.Where(tag => !tag.IsWeak).Select(tag => EntityTag.Parse(tag.Tag.AsSpan())).OfType<EntityTag>()
                .Where(tag => tag.Version != 0).Select(tag => tag.Version)]);
    }

    /// <summary>True for the methods that change one object.</summary>
    public static bool IsConditional(string method) => HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);
}
