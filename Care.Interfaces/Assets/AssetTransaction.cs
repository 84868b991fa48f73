using Care.Interfaces.Locations;
using Care.Interfaces.Users;

namespace Care.Interfaces.Assets;

/// <summary>That an asset was moved from one location to another (contract 03, §10).</summary>
public sealed record AssetTransaction
{
    /// <summary>The move.</summary>
    public required Guid Id { get; init; }

    /// <summary>The asset.</summary>
    public required AssetBare Asset { get; init; }

    /// <summary>From where.</summary>
    public required AssetLocation FromLocation { get; init; }

    /// <summary>To where.</summary>
    public required AssetLocation ToLocation { get; init; }

    /// <summary>Who moved it, or null.</summary>
    public UserMin? PerformedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>The same.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>An asset as it is named inside other answers.</summary>
/// <param name="Id">The asset.</param>
/// <param name="Name">Its name.</param>
public sealed record AssetBare(Guid Id, string Name);

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
