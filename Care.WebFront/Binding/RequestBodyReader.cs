using System.Text.Json;
using System.Text.Unicode;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.WebFront.Errors;
using Care.WebFront.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace Care.WebFront.Binding;

/// <summary>Takes a request's body apart into fields: JSON, form or multipart (contract 01, A2).</summary>
internal static class RequestBodyReader
{
    /// <summary>Deeper nesting than any body of the contract has.</summary>
    private const int MaxDepth = 16;

    /// <summary>Larger than any body of a route that nobody signs in for.</summary>
    private const int MaxAnonymous = 64 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Reads the body. PATCH is partial: what it leaves out is not required.</summary>
    public static async Task<RequestBody> ReadBody(this HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IgnoresCredentials>() is not null)
        {
            http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxAnonymous;
        }

        var (partial, creation) = (HttpMethods.IsPatch(http.Request.Method), HttpMethods.IsPost(http.Request.Method));
        if (http.Request.HasFormContentType)
        {
            var form = await Form(http);
            return new RequestBody(
                form.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value.LastOrDefault() ?? "")), partial,
                    files: await Files(form.Files, http.RequestAborted))
            { IsCreation = creation };
        }

        return new RequestBody(await Fields(http), partial) { IsCreation = creation };
    }

    private static async Task<IFormCollection> Form(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Refused(ErrorKind.Invalid, "Multipart form parse error");
        }
    }

    /// <summary>The files of a form, whole: the server takes no body that would not fit into memory.</summary>
    private static async Task<IReadOnlyDictionary<string, UploadedFile>> Files(IFormFileCollection sent, CancellationToken cancellation)
    {
        Dictionary<string, UploadedFile> files = [];
        foreach (var file in sent)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            files[file.Name] = new UploadedFile(file.FileName, bytes.ToArray());
        }

        return files;
    }

    private static async Task<Dictionary<string, JsonElement>> Fields(HttpContext http)
    {
        var request = http.Request;
        if (request.ContentType is { Length: > 0 } type && !request.HasJsonContentType())
        {
            throw Refused(ErrorKind.UnsupportedMediaType, $"Unsupported media type \"{type}\" in request.");
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, http.RequestAborted);
        if (bytes.Length == 0)
        {
            return [];
        }

        try
        {
            var json = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            using var document = JsonDocument.Parse(json, Options);
            if (!IsUnicode(json.Span))
            {
                throw Refused(ErrorKind.Invalid, "JSON parse error - the text is not valid Unicode");
            }

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? RequestBody.FieldsOf(document.RootElement.Clone())
                : throw new RequestRefusedException(Error.Field(
                    "non_field_errors", $"Invalid data. Expected a dictionary, but got {RequestBody.TypeName(document.RootElement)}."));
        }
        catch (JsonException e)
        {
            throw Refused(ErrorKind.Invalid, $"JSON parse error - line {e.LineNumber + 1} column {e.BytePositionInLine + 1}");
        }
    }

    /// <summary>The parser takes broken UTF-8 and halves of surrogate pairs and fails only where somebody reads that text.</summary>
    private static bool IsUnicode(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        if (json.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static RequestRefusedException Refused(ErrorKind kind, string detail) => new(Error.OfDetail(kind, detail));
}
