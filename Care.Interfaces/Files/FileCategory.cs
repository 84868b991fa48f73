using Care.Interfaces.Choices;

namespace Care.Interfaces.Files;

/// <summary>What a file shows (contract 07, §10), in and out by name.</summary>
public enum FileCategory
{
    /// <summary>Not said.</summary>
    [Label("UNSPECIFIED")]
    Unspecified = 0,

    /// <summary>An X-ray.</summary>
    [Label("XRAY")]
    Xray = 1,

    /// <summary>A recording.</summary>
    [Label("AUDIO")]
    Audio = 2,

    /// <summary>A proof of identity.</summary>
    [Label("IDENTITY_PROOF")]
    IdentityProof = 3,
}
