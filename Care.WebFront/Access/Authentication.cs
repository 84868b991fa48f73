using Care.Interfaces.Calls;
using Care.WebFront.Calls;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.Access;

/// <summary>Finds out who asks and says so to every call that the request makes to the cluster (contract 01, A9 and B1). Whether they may is decided in the silo.</summary>
internal sealed class Authentication(RequestDelegate next, UserTokens tokens)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        var caller = endpoint?.Metadata.GetMetadata<IgnoresCredentials>() is null ? await CallerOf(http) : Anonymous(http);
        if (caller.Kind == CallerKind.Anonymous && endpoint is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            throw new RequestRefusedException(Refusal.NotAuthenticated);
        }

        using (caller.Enter())
        {
            await next(http);
        }
    }

    private async ValueTask<Caller> CallerOf(HttpContext http)
    {
        if (http.Request.Headers.Authorization.ToString() is not { Length: > 0 } header)
        {
            return Anonymous(http);
        }

        var parts = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["Bearer", ..])
        {
            return Anonymous(http);
        }

        if (parts is not [_, var token])
        {
            throw new RequestRefusedException(TokenRefusals.BadHeader);
        }

        return await tokens.Check(token) switch
        {
            { Type: UserTokens.Access, User: var user } when user != Guid.Empty => Caller.OfUser(user, http.Connection.RemoteIpAddress?.ToString()),
            { Type: UserTokens.Access } => throw new RequestRefusedException(TokenRefusals.NoUser),
            _ => throw new RequestRefusedException(TokenRefusals.InvalidToken),
        };
    }

    private static Caller Anonymous(HttpContext http) => Caller.Anonymous with { Address = http.Connection.RemoteIpAddress?.ToString() };
}
