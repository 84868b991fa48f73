using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>Assets of facilities in the caller's scope, and what everybody may see of one (contract 03, §9 and §12). A pool of workers; key 0.</summary>
[Alias("care.IAssetQueries")]
public interface IAssetQueries : IGrainWithIntegerKey
{
    /// <summary>Assets, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<AssetWithStatus>>> List(AssetFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The same as a file for spreadsheets, all of them (§9.3).</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(AssetFilter filter, CancellationToken cancellation = default);

    /// <summary>What everybody may see of an asset.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Public("contract 03, §12"), Alias("Public")]
    Task<Outcome<Document<AssetPublic>>> Public(Guid asset, CancellationToken cancellation = default);

    /// <summary>What everybody may see of the asset that has a QR code, or this integer key, which old stickers bear.</summary>
    /// <param name="qrCode">The text of the QR code.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Public("contract 03, §12"), Alias("PublicByQrCode")]
    Task<Outcome<Document<AssetPublic>>> PublicByQrCode(string qrCode, CancellationToken cancellation = default);
}
