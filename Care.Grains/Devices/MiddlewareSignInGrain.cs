using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Care.Interfaces.Users;
using Microsoft.IdentityModel.JsonWebTokens;
using Orleans.Concurrency;

namespace Care.Grains.Devices;

/// <summary>Interleaves: one hospital whose middleware is slow to tell its keys holds up no other.</summary>
[StatelessWorker(maxLocalWorkers: 4), Reentrant, GrainType("middleware-sign-in")]
internal sealed class MiddlewareSignInGrain(FacilityDirectory facilities, InboundTokens tokens, TimeProvider time) : Grain, IMiddlewareSignIn
{
    private const string NotValid = "token_not_valid";
    private const string AssetClaim = "asset_id";

    private static readonly Error InvalidFacility = WithMessages("Invalid Facility");
    private static readonly Error NotConnected = Refused("Facility not connected to a middleware");
    private static readonly Error InvalidToken = Refused("Given token not valid for any token type");
    private static readonly Error NamesNoAsset = Refused("Given token does not contain asset_id");
    private static readonly Error InvalidAsset = WithMessages("Invalid Asset ID", "Invalid Asset ID");
    private static readonly Error OtherFacility = Refused("Facility not connected to Asset");

    public async Task<Outcome<MiddlewareIdentity>> RecogniseMiddleware(string facility, string token, CancellationToken cancellation)
    {
        var (shown, id, refused) = await Read(facility, token, cancellation);
        return shown is null ? refused! : new MiddlewareIdentity(id, Guid.Empty);
    }

    public async Task<Outcome<MiddlewareIdentity>> RecogniseAsset(string facility, string token, CancellationToken cancellation)
    {
        var (shown, id, refused) = await Read(facility, token, cancellation);
        if (shown is null)
        {
            return refused!;
        }

        if (!shown.TryGetPayloadValue(AssetClaim, out string? claim) || string.IsNullOrEmpty(claim))
        {
            return NamesNoAsset;
        }

        using (ClusterCaller.For("asset sign-in").Enter())
        {
            if (!Guid.TryParse(claim, out var asset) || await GrainFactory.GetGrain<IAsset>(asset).Briefing() is not { } briefing)
            {
                return InvalidAsset;
            }

            return briefing.Facility != id ? OtherFacility
                : await GrainFactory.GetGrain<IUser>(AssetUser.IdOf(asset))
                    .OpenForAsset(AssetUser.Account(asset, id, ServerZone.DayOf(time.GetUtcNow()))) is { Succeeded: false } failed
                ? failed.Error
                : new MiddlewareIdentity(id, AssetUser.IdOf(asset));
        }
    }

    /// <summary>The token and the facility, or why it is refused.</summary>
    private async Task<(JsonWebToken? Token, Guid Facility, Error? Refused)> Read(string facility, string token, CancellationToken cancellation)
    {
        if (!Guid.TryParse(facility, out var id) || await facilities.Find(id, cancellation) is not { State.Deleted: false } row)
        {
            return (null, default, InvalidFacility);
        }

        return row.State.MiddlewareAddress is not { Length: > 0 } host ? (null, default, NotConnected)
            : await tokens.Read(host, token) is { } read ? (read, id, null)
            : (null, default, InvalidToken);
    }

    private static Error Refused(string detail) => Error.OfDetail(ErrorKind.Unauthenticated, detail, NotValid);

    private static Error WithMessages(string detail, params string[] messages) => Refused(detail) with { Errors = [new FieldError("messages", [.. messages])] };
}
