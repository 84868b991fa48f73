using Care.Interfaces.Calls;

namespace Care.Interfaces.Devices;

/// <summary>
/// Recognises the middleware of hospitals, and the assets that it speaks for, by the tokens that it signs (contract 03, §13.1). A pool of workers; key 0.
/// </summary>
[Alias("care.IMiddlewareSignIn")]
public interface IMiddlewareSignIn : IGrainWithIntegerKey
{
    /// <summary>The facility whose middleware signed a token.</summary>
    /// <param name="facility">What was sent as the facility's id.</param>
    /// <param name="token">The token, a JWT signed by RS256.</param>
    /// <param name="cancellation">The client is gone.</param>
    [Public("contract 03, §13.1: middleware tokens"), Alias("RecogniseMiddleware"), ResponseTimeout("00:00:20")]
    Task<Outcome<MiddlewareIdentity>> RecogniseMiddleware(string facility, string token, CancellationToken cancellation = default);

    /// <summary>The user of the asset that a token names. It is made on first use.</summary>
    /// <param name="facility">What was sent as the facility's id.</param>
    /// <param name="token">The token, a JWT signed by RS256, with the claim <c>asset_id</c>.</param>
    /// <param name="cancellation">The client is gone.</param>
    [Public("contract 03, §13.1: asset tokens"), Alias("RecogniseAsset"), ResponseTimeout("00:00:20")]
    Task<Outcome<MiddlewareIdentity>> RecogniseAsset(string facility, string token, CancellationToken cancellation = default);
}

/// <summary>Who showed a good token of a hospital's middleware.</summary>
/// <param name="Facility">The hospital.</param>
/// <param name="AssetUser">The user of the asset (<c>external_id</c>); empty for the middleware itself.</param>
[GenerateSerializer, Immutable, Alias("care.MiddlewareIdentity")]
public sealed record MiddlewareIdentity([property: Id(0)] Guid Facility, [property: Id(1)] Guid AssetUser);
