using System.Text.Json.Serialization;

namespace Care.Interfaces.Users;

/// <summary>A user's subscription to web push (contract 01, C5 <c>pnconfig</c>).</summary>
public sealed record PushConfig
{
    /// <summary>Web-push endpoint, or null.</summary>
    public string? PfEndpoint { get; init; }

    /// <summary>Web-push key, or null.</summary>
    [JsonPropertyName("pf_p256dh")]
    public string? PfP256dh { get; init; }

    /// <summary>Web-push secret, or null.</summary>
    public string? PfAuth { get; init; }

    /// <summary>Says nothing: the browser's secret is never written to a log.</summary>
    public override string ToString() => nameof(PushConfig);
}
