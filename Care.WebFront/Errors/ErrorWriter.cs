using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.WebFront.Middleware;
using Care.WebFront.SignIn;

namespace Care.WebFront.Errors;

/// <summary>Writes errors in the contract's error shapes (contract 01, A8). The only place where an error body is made.</summary>
internal static class ErrorWriter
{
    /// <summary>Longer than any message but those that repeat what was sent.</summary>
    private const int MaxMessage = 500;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Write(HttpContext http, Error error)
    {
        http.Response.StatusCode = StatusOf(http, error);
        if (error.RetryAfter is { } pause)
        {
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (error is { Detail: null, Errors: [] })
        {
            // A status that says it all has no body, hence no content type (contract 01, A2).
            http.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/json";
        var body = Body(error);
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length);
    }

    internal static byte[] Body(Error error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, error);
        }

        return buffer.ToArray();
    }

    /// <summary>Not being signed in is 403, but 401 with a challenge where the endpoint lists a scheme that challenges (contract 01, A9).</summary>
    private static int StatusOf(HttpContext http, Error error)
    {
        if (error.Kind != ErrorKind.Unauthenticated)
        {
            return (int)error.Kind;
        }

        if (RouteOfPath.Of(http)?.Metadata.GetMetadata<ChallengeMetadata>() is not { } challenge || !challenge.Challenges(http.Request))
        {
            return StatusCodes.Status403Forbidden;
        }

        http.Response.Headers.WWWAuthenticate = $"{challenge.Scheme} realm=\"api\"";
        return StatusCodes.Status401Unauthorized;
    }

    private static void Write(Utf8JsonWriter json, Error error)
    {
        switch (error)
        {
            case { Code: TokenErrors.NotValid, Detail: Error.Relogin }:
                TokenErrors.WriteInvalidToken(json, Error.Relogin, "AccessToken", UserTokens.Access);
                return;
            case { Errors: [{ Field: "", Plain: false } bare] }:
                WriteMessages(json, bare);
                return;
            case { Errors: [var first, ..] } when ItemOf(first.Field) is not null:
                // The body is told of as the list that is in it.
                WriteNested(json, [.. error.Errors.Select(item => (Path: item.Field, Error: item))]);
                return;
        }

        json.WriteStartObject();
        if (error.Detail is not null)
        {
            json.WriteString("detail", Shortened(error.Detail));
        }

        if (error.Code is not null)
        {
            json.WriteString("code", error.Code);
        }

        WriteFields(json, error.Errors.Select(field => (Path: field.Field, Error: field)));
        json.WriteEndObject();
    }

    /// <summary>Fields by name, those of nested objects and list items under their parent.</summary>
    private static void WriteFields(Utf8JsonWriter json, IEnumerable<(string Path, FieldError Error)> errors)
    {
        foreach (var field in errors.GroupBy(error => error.Path.Split('/', 2)[0]))
        {
            json.WritePropertyName(field.Key);
            if (field.FirstOrDefault(error => !error.Path.Contains('/', StringComparison.Ordinal)) is { Error: { } own })
            {
                WriteMessages(json, own with
                {
                    Messages =
                    [.. field.Where(error => !error.Path.Contains('/', StringComparison.Ordinal)).SelectMany(error => error.Error.Messages)]
                });
                continue;
            }

            WriteNested(json, [.. field.Select(error => (Path: error.Path.Split('/', 2)[1], error.Error))]);
        }
    }

    /// <summary>
    /// An object; for the items of a list an array, in which those that are good are empty objects. What is wrong with an item that is no object itself has a
    /// path that ends behind its number.
    /// </summary>
    private static void WriteNested(Utf8JsonWriter json, IReadOnlyList<(string Path, FieldError Error)> errors)
    {
        var items = errors.ToLookup(error => ItemOf(error.Path));
        if (items.Contains(null))
        {
            WriteObject(json, errors);
            return;
        }

        json.WriteStartArray();
        var last = items.Max(item => item.Key);
        for (var item = 0; item <= last; item++)
        {
            var inside = items[item].Select(error => (Path: error.Path.Split('/', 2)[1], error.Error)).ToArray();
            if (inside is [{ Path: "" } own])
            {
                WriteMessages(json, own.Error);
            }
            else
            {
                WriteObject(json, inside);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, IEnumerable<(string Path, FieldError Error)> errors)
    {
        json.WriteStartObject();
        WriteFields(json, errors);
        json.WriteEndObject();
    }

    /// <summary>The number of the list's item that a path leads into, or null where it leads into none.</summary>
    private static int? ItemOf(string path) =>
        path.Split('/', 2) is [var first, _] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : null;

    private static void WriteMessages(Utf8JsonWriter json, FieldError error)
    {
        if (error.Plain)
        {
            json.WriteStringValue(Shortened(error.Messages[0]));
            return;
        }

        json.WriteStartArray();
        foreach (var message in error.Messages)
        {
            json.WriteStringValue(Shortened(message));
        }

        json.WriteEndArray();
    }

    private static string Shortened(string message) => message.Length > MaxMessage ? message[..MaxMessage] + "…" : message;
}
