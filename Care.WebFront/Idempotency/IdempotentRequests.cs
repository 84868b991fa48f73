using System.Security.Cryptography;
using System.Text;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace Care.WebFront.Idempotency;

/// <summary>
/// Requests that their senders may repeat (<c>Idempotency-Key</c>, draft-ietf-httpapi-idempotency-key-header): of one key the first is carried out, and all are
/// answered what it was. With a key the front end itself repeats what it lost the answer of. A request without the header passes by.
/// </summary>
internal sealed partial class IdempotentRequests(
    RequestDelegate next, Cluster cluster, RequestFingerprint fingerprint, TimeProvider time, ILogger<IdempotentRequests> logger)
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says of an answer that it was given before.</summary>
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>The longest key.</summary>
    public const int MaxKey = 255;

    /// <summary>A longer answer is not kept: a repeat is carried out anew, without writing.</summary>
    private const int MaxAnswer = 256 * 1024;

    private static readonly Error BadKey = Error.OfDetail(
        ErrorKind.Invalid, $"{Header} is one text of 1 to {MaxKey} printable ASCII characters.");

    private static readonly Error Running = Error.OfDetail(ErrorKind.Conflict, "A request with this Idempotency-Key is being carried out.");

    private static readonly Error Other = Error.OfDetail(ErrorKind.Unprocessable, "Another request was sent with this Idempotency-Key.");

    /// <summary>So long a request is repeated whose calls the cluster lost: a death is noticed, and the grains are elsewhere, within some five.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public Task InvokeAsync(HttpContext http) =>
        http.Request.Headers.TryGetValue(Header, out var sent) && IsRepeatable(http) ? Once(http, Key(sent)) : next(http);

    /// <summary>True for what is sent by a user who is signed in: others are known by nothing that a key could be bound to.</summary>
    private static bool IsRepeatable(HttpContext http) =>
        (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPatch(http.Request.Method))
            && http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && Caller.Current is { Kind: CallerKind.User };

    private static string Key(IReadOnlyList<string?> sent)
    {
        var key = sent is [{ } one] ? one.Trim() : "";
        // The draft's form is a quoted text; most clients send it bare.
        key = key is ['"', .. var inner, '"'] ? inner : key;
        return key.Length is > 0 and <= MaxKey && key.All(character => character is >= ' ' and <= '~') ? key : throw new RequestRefusedException(BadKey);
    }

    private static IIdempotentRequests Requests(IGrainFactory grains) => grains.GetGrain<IIdempotentRequests>(0);

    private async Task Once(HttpContext http, string key)
    {
        var body = await Buffered(http);
        var named = new RequestKey(http.Request.Method, http.Request.Path.Value!, key, Guid.NewGuid());
        var sent = fingerprint.Of(http.Request, body);
        var begun = await cluster.Read(grains => Requests(grains).Begin(named, sent));
        switch (begun.Standing)
        {
            case RequestStanding.Begun:
                await CarryOut(http, body, begun.Request!);
                break;
            case RequestStanding.Answered:
                http.Response.Headers[ReplayedHeader] = "true";
                await Write(http, begun.Answer!);
                break;
            case RequestStanding.Running:
                await ErrorWriter.Write(http, Running with { RetryAfter = begun.RetryAfter });
                break;
            default:
                await ErrorWriter.Write(http, Other);
                break;
        }
    }

    /// <summary>Carries a request out, again where its calls are lost, and keeps what it is answered.</summary>
    private async Task CarryOut(HttpContext http, byte[] body, IdempotentRequest request)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                var answer = await Run(http, body, request);
                await End(request, answer);
                await Write(http, answer);
                return;
            }
            catch (Exception e) when (Cluster.IsUnavailable(e) && time.GetElapsedTime(start) < Timeout)
            {
                Repeated(e.GetType().Name, http.GetEndpoint()?.DisplayName);
                await Task.Delay(Pause, time);
                if (await Again(request, start) is not { } again)
                {
                    throw;
                }

                request = again;
            }
            catch (Exception e)
            {
                await cluster.Try(grains => Requests(grains).GiveUp(request, isRefused: e is RequestRefusedException));
                throw;
            }
        }
    }

    /// <summary>The next run; null where there is none to be had in time, or another front end has it.</summary>
    private async Task<IdempotentRequest?> Again(IdempotentRequest request, long start)
    {
        while (true)
        {
            try
            {
                return await Requests(cluster.Grains).RunAgain(request) is { } run ? request with { Run = run } : null;
            }
            catch (Exception e) when (Cluster.IsUnavailable(e) && time.GetElapsedTime(start) < Timeout)
            {
                await Task.Delay(Pause, time);
            }
            catch (Exception e) when (Cluster.IsUnavailable(e))
            {
                return null;
            }
        }
    }

    private async Task End(IdempotentRequest request, RequestAnswer answer)
    {
        // Errors of the moment are no answers: whoever asks again is to be asked about again.
        var isKept = answer is { Status: < 500 and not StatusCodes.Status429TooManyRequests, Body.Length: <= MaxAnswer };
        // Where it cannot be kept now, it was carried out all the same: a repeat will find it so.
        await cluster.Try(grains => isKept ? Requests(grains).Keep(request, answer) : Requests(grains).GiveUp(request, isRefused: false));
    }

    private async Task<RequestAnswer> Run(HttpContext http, byte[] body, IdempotentRequest request)
    {
        http.Request.Body = new MemoryStream(body, writable: false);
        http.Features.Set<IFormFeature>(null);
        var client = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var written = new MemoryStream();
        var buffer = new StreamResponseBodyFeature(written);
        http.Features.Set<IHttpResponseBodyFeature>(buffer);
        try
        {
            using (request.Enter())
            {
                await next(http);
            }

            await buffer.CompleteAsync();
        }
        finally
        {
            http.Features.Set(client);
        }

        var response = http.Response;
        return new(response.StatusCode, response.ContentType, (string?)response.Headers.ETag, written.ToArray());
    }

    private static async Task<byte[]> Buffered(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        return bytes.ToArray();
    }

    private static Task Write(HttpContext http, RequestAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        if (answer.EntityTag is not null)
        {
            http.Response.Headers.ETag = answer.EntityTag;
        }

        if (answer.Status == StatusCodes.Status204NoContent)
        {
            return Task.CompletedTask;
        }

        http.Response.ContentLength = answer.Body.Length;
        return http.Response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
    }

    [LoggerMessage(9106, LogLevel.Information, "A request with an idempotency key is repeated: {Reason} at {Endpoint}")]
    private partial void Repeated(string reason, string? endpoint);
}

/// <summary>
/// A keyed hash of what a request sends, so that the same one is known again. Keyed, as there may be a password in it, which nobody who reads the record is to
/// find by trying.
/// </summary>
internal sealed class RequestFingerprint(Settings settings)
{
    private readonly byte[] key =
        HKDF.DeriveKey(HashAlgorithmName.SHA256, settings.SigningKey, SHA256.HashSizeInBytes, salt: [], info: "care.idempotency/1"u8.ToArray());

    public byte[] Of(HttpRequest request, byte[] body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.ContentType}\n{request.QueryString.Value}\n"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}

/// <summary>Requests that may be repeated.</summary>
internal static class IdempotencyModule
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddSingleton<RequestFingerprint>();
}
