using System.Text.Encodings.Web;
using Care.Interfaces.Calls;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Care.WebFront.SignIn;

/// <summary>
/// One way to sign in: recognises the credentials of its scheme and leaves those of others alone. Whoever shows bad ones is refused, whatever else might be
/// tried. It logs nothing of its own: a request that is refused has its line in the request log.
/// </summary>
internal abstract class CredentialHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    /// <summary>The words of the <c>Authorization</c> header.</summary>
    protected string[] Sent =>
        Request.Headers.Authorization.ToString() is { Length: > 0 } header ? header.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    protected string? Address => Context.Connection.RemoteIpAddress?.ToString();

    /// <summary>The caller whose credentials were sent; null where none of this scheme were.</summary>
    /// <exception cref="RequestRefusedException">They are bad.</exception>
    protected abstract ValueTask<Caller?> Recognise();

    protected sealed override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            return await Recognise() is { } caller
                ? AuthenticateResult.Success(new AuthenticationTicket(new CallerPrincipal(caller), Scheme.Name))
                : AuthenticateResult.NoResult();
        }
        catch (RequestRefusedException e)
        {
            return AuthenticateResult.Fail(e);
        }
    }

    /// <summary>In the contract's shape; the route says whether by 401 or 403 (contract 01, A9).</summary>
    protected sealed override Task HandleChallengeAsync(AuthenticationProperties properties) => ErrorWriter.Write(Context, Error.NotAuthenticated);

    protected sealed override Task HandleForbiddenAsync(AuthenticationProperties properties) => ErrorWriter.Write(Context, Error.Denied);
}
