using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Care.Grains.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Care.Tests.Servers;

/// <summary>
/// Stands in for the middleware of any number of hospitals: one HTTPS server on this machine that has a certificate for all names below <c>middleware.test</c>.
/// It answers nobody whose requests are not signed by the system's key.
/// </summary>
public sealed class MiddlewareServer : IAsyncDisposable
{
    private const string Domain = "middleware.test";

    private readonly ConcurrentDictionary<string, TestMiddleware> hosts = new();
    private readonly RSA systemKey = RSA.Create(2048);
    private readonly X509Certificate2 authority;
    private readonly int port = FreePort.Next();
    private WebApplication? web;

    public MiddlewareServer()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>How a silo speaks to these and no others.</summary>
    public MiddlewareOptions Options => new()
    {
        SigningKey = new RsaSecurityKey(systemKey) { KeyId = "care" },
        AllowInternal = true,
        AllowInsecure = true,
        RequestTimeout = TimeSpan.FromSeconds(2),
        Roots = [X509CertificateLoader.LoadCertificate(authority.RawData)],
        Resolve = Resolve,
    };

    /// <summary>A middleware of a new name.</summary>
    public TestMiddleware New()
    {
        var made = new TestMiddleware($"h{Guid.NewGuid():N}.{Domain}");
        hosts[made.Host] = made;
        return made;
    }

    /// <summary>What a name means: this server for its own, nothing for others.</summary>
    public Task<IPEndPoint[]> Resolve(DnsEndPoint name, CancellationToken cancellation) => Task.FromResult<IPEndPoint[]>(
        name.Host.EndsWith("." + Domain, StringComparison.Ordinal) ? [new IPEndPoint(IPAddress.Loopback, port)] : throw new IOException("No such name."));

    public async Task Start()
    {
        var certificate = Certificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        web = builder.Build();
        web.Run(Answer);
        await web.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (web is not null)
        {
            await web.DisposeAsync();
        }

        authority.Dispose();
        systemKey.Dispose();
    }

    private X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Domain}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("*." + Domain);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var signed = request.Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(12), RandomNumberGenerator.GetBytes(8));
        using var own = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }

    private async Task Answer(HttpContext http)
    {
        if (!hosts.TryGetValue(http.Request.Host.Host, out var host))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (http.Request.Path == "/.well-known/openid-configuration/")
        {
            await host.TellKeys(http);
            return;
        }

        using var body = new StreamReader(http.Request.Body, Encoding.UTF8);
        var asked = new TestMiddleware.Asked(http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "", await body.ReadToEndAsync());
        if (!await IsSigned(http.Request.Headers.Authorization.ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await host.Answer(asked, http);
    }

    private async Task<bool> IsSigned(string authorization) => authorization.Split(' ') is ["Care_Bearer", var token]
        && (await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = new RsaSecurityKey(systemKey.ExportParameters(false)),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.Zero,
        })) is { IsValid: true, SecurityToken: JsonWebToken jwt } && jwt.ValidTo - jwt.IssuedAt == TimeSpan.FromMinutes(1);
}

/// <summary>The middleware of one hospital.</summary>
public sealed class TestMiddleware(string host) : IDisposable
{
    private readonly ConcurrentQueue<Asked> requests = new();
    private RSA key = RSA.Create(2048);
    private string keyId = "first";

    public string Host { get; } = host;

    /// <summary>What it was asked, the oldest first; of its keys apart.</summary>
    public IReadOnlyList<Asked> Requests => [.. requests];

    /// <summary>How often it told its keys.</summary>
    public int KeysTold { get; private set; }

    /// <summary>What it answers when it is asked for its keys; null for its keys.</summary>
    public Func<HttpContext, Task>? KeysAnswer { get; set; }

    /// <summary>What it answers else; null for an empty object.</summary>
    public Func<Asked, HttpContext, Task>? Answers { get; set; }

    /// <summary>Answers everything with this JSON.</summary>
    public void AnswersWith(object json, int status = StatusCodes.Status200OK) => Answers = async (_, http) =>
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(json);
    };

    /// <summary>Never answers.</summary>
    public void Hangs() => Answers = (_, http) => Task.Delay(Timeout.Infinite, http.RequestAborted);

    /// <summary>A token that it signs.</summary>
    public string Token(Guid? asset = null, TimeSpan? life = null, TimeSpan? issuedAgo = null, string? named = null)
    {
        var issued = DateTimeOffset.UtcNow - (issuedAgo ?? TimeSpan.Zero);
        var claims =
            new Dictionary<string, object> { ["iat"] = issued.ToUnixTimeSeconds(), ["exp"] = (issued + (life ?? TimeSpan.FromMinutes(5))).ToUnixTimeSeconds() };
        if (asset is not null)
        {
            claims["asset_id"] = asset.ToString()!;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            JsonSerializer.Serialize(claims),
                new SigningCredentials(new RsaSecurityKey(key.ExportParameters(true)) { KeyId = named ?? keyId }, SecurityAlgorithms.RsaSha256));
    }

    /// <summary>From now on it signs with another key.</summary>
    public void RotateKeys()
    {
        key.Dispose();
        key = RSA.Create(2048);
        keyId = Guid.NewGuid().ToString("N");
    }

    public void Dispose() => key.Dispose();

    internal async Task TellKeys(HttpContext http)
    {
        KeysTold++;
        if (KeysAnswer is not null)
        {
            await KeysAnswer(http);
            return;
        }

        var own = key.ExportParameters(false);
        await http.Response.WriteAsJsonAsync(new
        {
            keys = new[] { new { kty = "RSA", alg = "RS256", use = "sig", kid = keyId, n = Base64UrlEncoder.Encode(own.Modulus),
                e = Base64UrlEncoder.Encode(own.Exponent) } },
        });
    }

    internal async Task Answer(Asked asked, HttpContext http)
    {
        requests.Enqueue(asked);
        await (Answers ?? ((_, answer) => answer.Response.WriteAsJsonAsync(new { })))(asked, http);
    }

    /// <summary>A request that was signed as it should be.</summary>
    public sealed record Asked(string Method, string Path, string Query, string Body)
    {
        public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
    }
}
