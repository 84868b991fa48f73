using System.Text.Encodings.Web;
using Care.Interfaces.Calls;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Care.WebFront.SignIn;

/// <summary>A user, by an access token (contract 01, B1 and B2).</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, UserTokens tokens)
    : CredentialHandler(options, encoder)
{
    public const string Name = "Bearer";

    protected override async ValueTask<Caller?> Recognise() => Sent switch
    {
        [Name, var token] => await UserOf(token),
        [Name, ..] => throw new RequestRefusedException(TokenErrors.BadHeader),
        _ => null,
    };

    private async ValueTask<Caller> UserOf(string token) => await tokens.Check(token) switch
    {
        { Type: UserTokens.Access, User: var user, SignedInOn: var signedIn } when user != Guid.Empty => Caller.OfUser(user, Address, signedIn),
        { Type: UserTokens.Access } => throw new RequestRefusedException(TokenErrors.NoUser),
        _ => throw new RequestRefusedException(Error.InvalidToken),
    };
}
