namespace Care.Interfaces.Calls;

/// <summary>
/// What a process of the cluster makes of others that do not prove who they are. The two weaker ones are for the upgrade from a release without proofs
/// (docs/operations.md, "Upgrades").
/// </summary>
public enum ProofPolicy
{
    /// <summary>They are refused.</summary>
    Required = 0,

    /// <summary>They are taken for what they say; this process proves itself to all.</summary>
    Offered = 1,

    /// <summary>They are taken for what they say, and this process proves itself to nobody that it connects to, as these may not understand it yet.</summary>
    Accepted = 2,
}
