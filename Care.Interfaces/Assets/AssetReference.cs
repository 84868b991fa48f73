namespace Care.Interfaces.Assets;

/// <summary>The asset whose moves or services are listed (contract 03, §10 and §11). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetReference")]
public sealed record AssetReference
{
    /// <summary>Exactly the asset's QR code.</summary>
    [Id(0)]
    public string? QrCodeId { get; init; }

    /// <summary>The asset; a malformed id is told in a text of its own.</summary>
    [Id(1)]
    public string? ExternalId { get; init; }
}
