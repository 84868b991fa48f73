using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

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

/// <summary>What is sent to change a subscription to web push; what was left out stays.</summary>
[GenerateSerializer, Immutable, Alias("care.PushConfigWrite")]
public sealed record PushConfigWrite
{
    /// <summary>Web-push endpoint; empty to unsubscribe.</summary>
    [Id(0), Text(Characters.MaxLine), Example("https://push.example.org/send/1")]
    public Optional<string?> PfEndpoint { get; init; }

    /// <summary>Web-push key.</summary>
    [Id(1), JsonPropertyName("pf_p256dh"), Text(Characters.MaxLine),
        Example("BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM")]
    public Optional<string?> PfP256dh { get; init; }

    /// <summary>Web-push secret.</summary>
    [Id(2), Text(Characters.MaxLine), Example("tBHItJI5svbpez7KI4CCXg")]
    public Optional<string?> PfAuth { get; init; }

    /// <summary>Says nothing: the browser's secret is never written to a log.</summary>
    public override string ToString() => nameof(PushConfigWrite);
}
