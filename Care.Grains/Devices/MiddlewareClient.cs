using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Care.Grains.Outbound;

namespace Care.Grains.Devices;

/// <summary>
/// Asks the middleware of hospitals over HTTPS (contract 03, §13). Where a request may lead is for <see cref="PublicNetwork"/> to say; how long an answer is
/// waited for, and how long it may be, for this.
/// </summary>
internal sealed class MiddlewareClient : IDisposable
{
    /// <summary>The longest answer that is read: the status of a thousand devices over an hour.</summary>
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>How many requests one middleware is asked at a time: one that hangs holds up nobody else's.</summary>
    private const int MaxConnections = 16;

    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    private readonly MiddlewareTokens tokens;
    private readonly X509Certificate2Collection roots;
    private readonly HttpClient http;

    public MiddlewareClient(MiddlewareOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        tokens = new MiddlewareTokens(options, time);
        roots = options.Roots;
        var handler = PublicNetwork.Handler(options.AllowInternal, options.Resolve);
        handler.MaxConnectionsPerServer = MaxConnections;
        handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsTrusted };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };
    }

    /// <summary>Asks a middleware in this server's name.</summary>
    /// <exception cref="MiddlewareUnreachableException">It did not answer.</exception>
    internal Task<MiddlewareAnswer> Ask(HttpMethod method, Uri address, object? body, TimeSpan timeout, CancellationToken cancellation) =>
        tokens.Issue() is { } token
            ? Send(method, address, body, new AuthenticationHeaderValue("Care_Bearer", token), timeout, cancellation)
            : throw new MiddlewareUnreachableException("This server has no key to sign requests with: JWKS_BASE64.");

    /// <summary>Reads what a middleware publishes to everybody.</summary>
    /// <exception cref="MiddlewareUnreachableException">It did not answer.</exception>
    internal Task<MiddlewareAnswer> Read(Uri address, TimeSpan timeout, CancellationToken cancellation) =>
        Send(HttpMethod.Get, address, body: null, authorization: null, timeout, cancellation);

    public void Dispose() => http.Dispose();

    private async Task<MiddlewareAnswer> Send(
        HttpMethod method, Uri address, object? body, AuthenticationHeaderValue? authorization, TimeSpan timeout, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = authorization;
        if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body, MiddlewareJson.Options), Encoding.UTF8, "application/json");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            // The answer is read whole within the same time.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token).ConfigureAwait(false);
            return new((int)response.StatusCode, Parse(await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false)));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MiddlewareUnreachableException("It did not answer in time.", timedOut: true);
        }
        catch (HttpRequestException e)
        {
            throw new MiddlewareUnreachableException(ReasonOf(e));
        }
    }

    /// <summary>Why, without the address, which is some user's text.</summary>
    private static string ReasonOf(HttpRequestException failure) => failure switch
    {
        { InnerException: InternalAddressException } => "Its address is none of the public internet.",
        { InnerException: AuthenticationException } => "Its certificate is not trusted.",
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "Its answer is too long.",
        _ => $"It can't be reached ({failure.HttpRequestError}).",
    };

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As the system judges, or by an authority that the operator named: the name has to be right either way.</summary>
    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None || roots.Count == 0 || errors != SslPolicyErrors.RemoteCertificateChainErrors
            || certificate is not X509Certificate2 shown)
        {
            return errors == SslPolicyErrors.None;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        foreach (var element in chain?.ChainElements.AsEnumerable() ?? [])
        {
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return own.Build(shown);
    }
}

/// <summary>The address of a middleware. A host is whatever a user said it is: any text may be in it.</summary>
internal static class MiddlewareHost
{
    /// <summary>The address that paths are appended to; null for a text that is no host, or that would lead elsewhere on it.</summary>
    /// <param name="host">The host, with a port or without.</param>
    /// <param name="insecure">True to go without TLS.</param>
    public static Uri? BaseOf(string host, bool insecure = false) =>
        Uri.TryCreate($"{(insecure ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://{host}/", UriKind.Absolute, out var address)
            && address is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "", Host.Length: > 0 }
            ? address
            : null;
}

/// <summary>How middleware is written to: as the API writes, with names in snake_case, but what is asked of a camera has names of its own.</summary>
internal static class MiddlewareJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
