using System.Security.Claims;
using Care.Interfaces.Calls;
using Care.WebFront.Middleware;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.SignIn;

/// <summary>
/// Finds out who asks, by the schemes of the endpoint, and says so to every call that the request makes to the cluster (contract 01, A9 and B1). Whether they
/// may is decided in the silo. The first scheme whose credentials were sent decides, for good or bad.
/// </summary>
internal sealed class Authentication(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IAuthenticationHandlerProvider handlers)
    {
        var endpoint = RouteOfPath.Of(http);
        var schemes = SignInSchemes.Of(endpoint);
        var caller = await Recognise(http, handlers, schemes) ?? Caller.Anonymous with { Address = http.Connection.RemoteIpAddress?.ToString() };
        if (caller.Kind == CallerKind.Anonymous && endpoint is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            await http.ChallengeAsync(schemes[0]);
            return;
        }

        http.Features.Set(caller);
        using (caller.Enter())
        {
            await next(http);
        }
    }

    /// <summary>
    /// The handlers are asked themselves: between them and <c>AuthenticateAsync</c> there is nothing that is used here, and every request would pay for it.
    /// </summary>
    private static async ValueTask<Caller?> Recognise(HttpContext http, IAuthenticationHandlerProvider handlers, string[] schemes)
    {
        foreach (var scheme in schemes)
        {
            var result = await (await handlers.GetHandlerAsync(http, scheme))!.AuthenticateAsync();
            if (result.Failure is { } refused)
            {
                throw refused;
            }

            if (result.Principal is CallerPrincipal { Caller: var caller })
            {
                return caller;
            }
        }

        return null;
    }
}

/// <summary>Who was recognised by their credentials. What they may do is no claim of theirs: it is looked up in the silo.</summary>
/// <param name="caller">The caller of all that the request asks of the cluster.</param>
internal sealed class CallerPrincipal(Caller caller) : ClaimsPrincipal
{
    public Caller Caller { get; } = caller;
}
