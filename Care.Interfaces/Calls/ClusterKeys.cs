using System.Security.Cryptography;

namespace Care.Interfaces.Calls;

/// <summary>
/// The keys by which the processes of a cluster know each other. Front ends hold the gateways' key alone: whoever breaks into one can speak for users, as it
/// does itself, and never for the cluster.
/// </summary>
/// <param name="gateway">What front ends and silos know.</param>
/// <param name="silo">What silos know; null in a front end.</param>
public sealed class ClusterKeys(byte[] gateway, byte[]? silo = null)
{
    private const int Length = 32;

    /// <summary>Random keys that no other process knows: for a cluster that lives in this one, as tests have it.</summary>
    public static ClusterKeys OfThisProcess { get; } = new(RandomNumberGenerator.GetBytes(Length), RandomNumberGenerator.GetBytes(Length));

    /// <summary><c>CARE_GATEWAY_KEY</c>: opens the gateways, and signs what front ends say of their callers.</summary>
    public ReadOnlyMemory<byte> Gateway { get; } = gateway;

    /// <summary>
    /// <c>CARE_CLUSTER_KEY</c>: opens the silos to each other, and signs what silos say of their callers, the cluster itself among them. Empty in a front end.
    /// </summary>
    public ReadOnlyMemory<byte> Silo { get; } = silo;

    /// <summary><c>CARE_CLUSTER_PROOF</c>: what is made of those who prove nothing.</summary>
    public ProofPolicy Policy { get; init; } = ProofPolicy.Required;
}
