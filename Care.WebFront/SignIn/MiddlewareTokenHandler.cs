using System.Text.Encodings.Web;
using Care.Interfaces.Calls;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Care.WebFront.SignIn;

/// <summary>The middleware of a hospital, by a token that it signed (contract 01, B8).</summary>
internal sealed class MiddlewareTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, MiddlewareCredentials credentials)
    : CredentialHandler(options, encoder)
{
    public const string Name = "Middleware";

    protected override async ValueTask<Caller?> Recognise() =>
        await credentials.IdentityOf(Request, Sent, ofAsset: false) is { } identity ? Caller.OfMiddleware(identity.Facility, Address) : null;
}

/// <summary>The user of an asset, by a token of the hospital's middleware that names the asset (contract 01, B8).</summary>
internal sealed class AssetTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, MiddlewareCredentials credentials)
    : CredentialHandler(options, encoder)
{
    public const string Name = "Asset";

    protected override async ValueTask<Caller?> Recognise() =>
        await credentials.IdentityOf(Request, Sent, ofAsset: true) is { } identity ? Caller.OfUser(identity.AssetUser, Address) : null;
}
