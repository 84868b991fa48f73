using Care.Interfaces.Choices;

namespace Care.Interfaces.Assets;

/// <summary>Whose an asset is (contract 03, §14). Goes in as label or number, out as label.</summary>
public enum AssetType
{
    /// <summary>The facility's own.</summary>
    [Label("INTERNAL")]
    Internal = 50,

    /// <summary>Somebody else's.</summary>
    [Label("EXTERNAL")]
    External = 100,
}
