using Care.Interfaces.Choices;

namespace Care.Interfaces.Assets;

/// <summary>How an asset stands (contract 03, §14). Nothing in the API changes it.</summary>
public enum AssetStatus
{
    /// <summary>In use.</summary>
    [Label("ACTIVE")]
    Active = 50,

    /// <summary>On its way to another place.</summary>
    [Label("TRANSFER_IN_PROGRESS")]
    TransferInProgress = 100,
}
