using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.WebFront.Binding;
using Care.WebFront.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace Care.WebFront.Files;

/// <summary>
/// The embedded object store as browsers reach it: by links that a silo signed, and by nothing else (contract 07, §5.8). Where an S3 API keeps the objects, no
/// such link is ever made and nothing is here.
/// </summary>
internal static class ObjectRoutes
{
    public static void MapObjectRoutes(this IEndpointRouteBuilder routes)
    {
        var objects = routes.MapGroup(ObjectLinks.Prefix + "{bucket}").WithMetadata(new IgnoresCredentials()).ExcludeFromDescription();
        objects.MapPut("/{**key}", Store);
        objects.MapGet("/{**key}", Read);
    }

    private static async Task<IResult> Store(
        string bucket, string key, HttpContext http, ObjectDirectory directory, ObjectLinks links, Settings settings, TimeProvider time)
    {
        var contentType = http.Request.ContentType ?? "";
        if (Signed("PUT", bucket, key, contentType, http, links, time) is not { } at)
        {
            return Answer.Refused(Forged);
        }

        if (directory.IsClosed(at, key))
        {
            return Answer.Refused(Closed);
        }

        if (http.Request.ContentLength > settings.MaxObjectBytes)
        {
            return Answer.Refused(TooLarge);
        }

        // An upload is as large as files may be, and as slow as a ward's network; the server's own limits are those of the API.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = settings.MaxObjectBytes;
        await directory.Write(at, key, http.Request.Body, contentType, http.RequestAborted);
        return Answer.Empty(default(Done), StatusCodes.Status200OK);
    }

    private static IResult Read(string bucket, string key, HttpContext http, ObjectDirectory directory, ObjectLinks links, TimeProvider time)
    {
        var disposition = http.Request.Query["disposition"].ToString();
        if (Signed("GET", bucket, key, disposition, http, links, time) is not { } at)
        {
            return Answer.Refused(Forged);
        }

        if (directory.Open(at, key) is not { } file)
        {
            return Answer.Refused(Gone);
        }

        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition;
        // The client shows files in frames of its own pages; what is in them runs nothing, on the API's origin least of all.
        headers.Remove("X-Frame-Options");
        if (disposition == "attachment")
        {
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        }

        return Results.Stream(file, directory.TypeOf(at, key), enableRangeProcessing: true);
    }

    private static Error Forged { get; } = Error.OfDetail(ErrorKind.Denied, "The link is not valid or has run out.");

    private static Error Closed { get; } = Error.OfDetail(ErrorKind.Denied, "Nothing more may be sent: the file is complete, archived or removed.");

    private static Error Gone { get; } = Error.OfDetail(ErrorKind.NotFound, "There is no such object.");

    private static Error TooLarge { get; } = Error.OfDetail(ErrorKind.Invalid, "The file is too large.");

    /// <summary>The bucket of a request that came by a link of ours, unchanged and in time; null for all others.</summary>
    private static ObjectBucket? Signed(string method, string bucket, string key, string detail, HttpContext http, ObjectLinks links, TimeProvider time) =>
        Enum.TryParse<ObjectBucket>(bucket, ignoreCase: true, out var at)
        && ObjectKeys.IsKey(key)
        && links.IsValid(method, at, key, detail, http.Request.Query["expires"], http.Request.Query["signature"], time.GetUtcNow()) ? at : null;
}
