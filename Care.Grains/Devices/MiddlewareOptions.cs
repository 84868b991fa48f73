using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace Care.Grains.Devices;

/// <summary>How the middleware of hospitals is spoken to (contract 03, §13).</summary>
public sealed record MiddlewareOptions
{
    /// <summary><c>JWKS_BASE64</c>: what requests to middleware are signed with. Null: nothing is sent, as no middleware would answer.</summary>
    public RsaSecurityKey? SigningKey { get; init; }

    /// <summary><c>MIDDLEWARE_REQUEST_TIMEOUT</c>: how long a device is waited for.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary><c>CARE_MIDDLEWARE_INTERNAL</c>: also to hosts in internal networks, for trials. A host is whatever a user says it is.</summary>
    public bool AllowInternal { get; init; }

    /// <summary>True outside production: devices may say that their middleware is reached without TLS.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary><c>CARE_MIDDLEWARE_ROOTS</c>: authorities whose certificates are good beside those that the system knows.</summary>
    public X509Certificate2Collection Roots { get; init; } = [];

    /// <summary>What the names of hosts mean; null for what the system says.</summary>
    public Func<DnsEndPoint, CancellationToken, Task<IPEndPoint[]>>? Resolve { get; init; }

    /// <summary>Says nothing: a key is among them.</summary>
    public override string ToString() => nameof(MiddlewareOptions);
}
