using Care.Interfaces.Calls;
using Care.Interfaces.Operations;

namespace Care.Hosting.Connections;

/// <summary>How the nodes of a cluster, its silos and front ends, know each other (docs/operations.md, "Network").</summary>
public sealed record NodeOptions
{
    private const string ClusterKey = "CARE_CLUSTER_KEY";
    private const string GatewayKey = "CARE_GATEWAY_KEY";

    public ClusterKeys Keys { get; init; } = ClusterKeys.OfThisProcess;

    /// <summary><c>CARE_TLS_CERTIFICATE</c>, <c>CARE_TLS_KEY</c>, <c>CARE_TLS_CA</c>: mutual TLS between nodes. Null: they speak in the clear.</summary>
    public NodeCertificate? Certificate { get; init; }

    /// <summary><c>CARE_CLOSED_NETWORK</c>: nobody but the nodes is where they speak to each other, so that it may be in the clear.</summary>
    public bool ClosedNetwork { get; init; }

    /// <summary>What a silo is told. A command that joins no cluster does without keys; what does is held to <see cref="MissingKeys"/>.</summary>
    public static NodeOptions OfSilo(SettingReader read) => (read.Key(ClusterKey), read.Key(GatewayKey)) switch
    {
        ([], _) or (_, []) => Rest(read),
        var (silo, gateway) when silo.AsSpan().SequenceEqual(gateway) =>
            read.Wrong($"{ClusterKey} and {GatewayKey} are the same: front ends would have the rights of the cluster itself.", Rest(read)),
        var (silo, gateway) => Rest(read) with { Keys = new ClusterKeys(gateway, silo) { Policy = Policy(read) } },
    };

    /// <summary>What a front end is told.</summary>
    public static NodeOptions OfFrontEnd(SettingReader read) =>
        read.RequiredKey(GatewayKey) is { Length: > 0 } gateway ? Rest(read) with { Keys = new ClusterKeys(gateway) { Policy = Policy(read) } } : Rest(read);

    /// <summary>For what joins a cluster of several processes, a sentence where it has not their keys: it would be alone in it.</summary>
    public IEnumerable<string> MissingKeys() => ReferenceEquals(Keys, ClusterKeys.OfThisProcess)
        ? [.. ((string[])[ClusterKey, GatewayKey]).Where(name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            .Select(name => $"{name} is not set: the processes of a cluster know each other by it. `generate-keys` makes one; see docs/settings.md.")]
        : [];

    /// <summary>One sentence for each thing that keeps a node from starting in production.</summary>
    public IEnumerable<string> ProductionFaults() =>
    [
        .. Weak(GatewayKey, Keys.Gateway.Span),
        .. Keys.Silo.IsEmpty ? [] : Weak(ClusterKey, Keys.Silo.Span),
        .. Certificate is null && !ClosedNetwork
            ? ["Nodes speak to each other in the clear: set CARE_TLS_CERTIFICATE, CARE_TLS_KEY and CARE_TLS_CA, or CARE_CLOSED_NETWORK=true where nobody else "
                + "is in their network."]
            : (string[])[],
    ];

    private static string[] Weak(string name, ReadOnlySpan<byte> key) =>
        SecretStrength.Weakness(key) is { } weakness
            ? [$"{name} {weakness}: in production whoever guesses it is a node of the cluster. `generate-keys` makes one."]
            : [];

    private static NodeOptions Rest(SettingReader read) =>
        new() { Certificate = NodeCertificate.Read(read), ClosedNetwork = read.Flag("CARE_CLOSED_NETWORK", false) };

    private static ProofPolicy Policy(SettingReader read) => read.Text("CARE_CLUSTER_PROOF", "required") switch
    {
        "required" => ProofPolicy.Required,
        "offered" => ProofPolicy.Offered,
        "accepted" => ProofPolicy.Accepted,
        var other => read.Wrong($"CARE_CLUSTER_PROOF is \"{other}\"; it can be required, offered or accepted.", ProofPolicy.Required),
    };
}
