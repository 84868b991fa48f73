namespace Care.Interfaces.Calls;

/// <summary>What the proof of a caller is worth.</summary>
public enum ProofResult
{
    /// <summary>This process says who the caller is, or somebody who holds the key says so now.</summary>
    Holds = 0,

    /// <summary>The caller carries no proof.</summary>
    Missing = 1,

    /// <summary>It was signed too long ago, or lies in the future: it is repeated by somebody who saw it, or clocks do not agree.</summary>
    OutOfTime = 2,

    /// <summary>It was made with another key, or for another caller; or it is a front end's, for the cluster itself.</summary>
    Wrong = 3,
}
