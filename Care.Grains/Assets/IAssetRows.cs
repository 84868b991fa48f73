namespace Care.Grains.Assets;

/// <summary>Rows of assets, read where grains write: to show one and to decide.</summary>
public interface IAssetRows
{
    /// <summary>An asset with its last service and whether it is available.</summary>
    Task<AssetRow?> Asset(Guid asset);

    /// <summary>
    /// The name of another device of a facility that is reached at the same address through the same middleware; null for none (contract 03, §9.5, A5).
    /// </summary>
    Task<string?> AtAddress(Guid asset, Guid facility, string host, string address);

    /// <summary>The locations and assets that a facility has, whatever they are doing.</summary>
    Task<(IReadOnlyList<Guid> Locations, IReadOnlyList<Guid> Assets)> OfFacility(Guid facility);
}
