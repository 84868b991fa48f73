using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Signing;

namespace Care.Grains.Messages;

/// <summary>
/// Calls one service of AWS over its own HTTP API: the SDK's core finds the credentials and signs (SigV4). A call is tried once, as the job that makes it is
/// repeated with growing pauses: throttling and faults are told from what will never be taken, and nothing of an answer's text is passed on but its code.
/// </summary>
/// <param name="name">How the service is called in errors.</param>
/// <param name="signingName">How the signature calls it.</param>
/// <param name="host">The first part of its host's name.</param>
/// <param name="finalCodes">The error codes that mean that the message will never be taken.</param>
internal sealed partial class AwsService(string name, string signingName, string host, AwsOptions options, IReadOnlySet<string> finalCodes) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Uri endpoint = options.Endpoint ?? new Uri($"https://{host}.{options.Region}.amazonaws.com");

    // A chain that finds no credentials is asked again at the next call: they may come with the machine's role.
    private readonly Lazy<HttpClient> http = new(() => Client(signingName, options), LazyThreadSafetyMode.PublicationOnly);

    public async Task Post(string path, HttpContent content, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, path)) { Content = content };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await http.Value.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw await Failure(response, cancellation);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or AmazonClientException
            || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            // The name of the failure is enough to act on; its text may quote the request.
            throw new GatewayException(name, e.GetType().Name);
        }
    }

    public void Dispose()
    {
        if (http.IsValueCreated)
        {
            http.Value.Dispose();
        }
    }

    private static HttpClient Client(string signingName, AwsOptions options)
    {
        AWSCredentials credentials = options is { AccessKey: { } key, SecretKey: { } secret }
            ? new BasicAWSCredentials(key, secret)
            : DefaultAWSCredentialsIdentityResolver.GetCredentials();
        var wire = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new HttpClient(new SigV4SigningHandler(credentials, RegionEndpoint.GetBySystemName(options.Region), signingName, wire)) { Timeout = Limit };
    }

    private async Task<Exception> Failure(HttpResponseMessage response, CancellationToken cancellation)
    {
        var code = CodeOf(response, await response.Content.ReadAsStringAsync(cancellation));
        return response.StatusCode == HttpStatusCode.BadRequest && finalCodes.Contains(code)
            ? new MessageRefusedException(name, code)
            : new GatewayException(name, $"{(int)response.StatusCode} {code}");
    }

    /// <summary>The error's code: JSON services name it in a header or in <c>__type</c>, the others in an element.</summary>
    private static string CodeOf(HttpResponseMessage response, string body)
    {
        var named = response.Headers.TryGetValues("x-amzn-errortype", out var types) ? types.First() : body;
        return Code().Match(named) is { Success: true } match ? match.Value : "without a code";
    }

    /// <summary>The first word of the header; the text of an element; the last part of a type's name.</summary>
    [GeneratedRegex("(?<=<Code>)[A-Za-z.]+(?=</Code>)|(?<=\"(__type|code)\"\\s*:\\s*\"([^\"#]*#)?)[A-Za-z]+(?=\")|^[A-Za-z]+(?=[:;,]|$)")]
    private static partial Regex Code();
}

/// <summary>One service of AWS and who calls it.</summary>
public sealed record AwsOptions
{
    /// <summary>The access key; without one, the SDK's chain finds the credentials: environment, profile, container or machine role.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret to the access key.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The region, which the signature names too.</summary>
    public string Region { get; init; } = "ap-south-1";

    /// <summary>Another address than the region's own: an emulator.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Shows no secret.</summary>
    public override string ToString() => $"{nameof(AwsOptions)} {Endpoint?.ToString() ?? Region}";
}
