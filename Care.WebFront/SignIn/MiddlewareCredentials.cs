using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Care.WebFront.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.SignIn;

/// <summary>
/// Tokens that the middleware of a hospital signed, with the hospital's id beside them (contract 01, B8). The silo checks them: it knows the hospital's
/// middleware, and asks it for its keys.
/// </summary>
internal sealed class MiddlewareCredentials(Cluster cluster)
{
    /// <summary>The scheme, in the header and in the challenge.</summary>
    public const string Scheme = "Middleware_Bearer";

    /// <summary>The header with the hospital's id.</summary>
    public const string FacilityHeader = "X-Facility-Id";

    /// <summary>Who signed in; null where no such credentials were sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sent">The words of its <c>Authorization</c> header.</param>
    /// <param name="ofAsset">True where the token has to name an asset.</param>
    /// <exception cref="RequestRefusedException">They are bad.</exception>
    public async ValueTask<MiddlewareIdentity?> IdentityOf(HttpRequest request, string[] sent, bool ofAsset) =>
        request.Headers[FacilityHeader].ToString() is not { Length: > 0 } facility ? null
        : sent switch
        {
            [Scheme, var token] => await Recognise(facility, token, ofAsset, request.HttpContext),
            [Scheme, ..] => throw new RequestRefusedException(TokenErrors.BadHeader),
            _ => null,
        };

    private async Task<MiddlewareIdentity> Recognise(string facility, string token, bool ofAsset, HttpContext http)
    {
        using ((Caller.Anonymous with { Address = http.Connection.RemoteIpAddress?.ToString() }).Enter())
        {
            var outcome = await cluster.Read(grains => grains.GetGrain<IMiddlewareSignIn>(0) is var signIn && ofAsset
                ? signIn.RecogniseAsset(facility, token, http.RequestAborted)
                : signIn.RecogniseMiddleware(facility, token, http.RequestAborted));
            return outcome.Succeeded ? outcome.Value : throw new RequestRefusedException(outcome.Error);
        }
    }
}
