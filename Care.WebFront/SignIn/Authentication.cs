using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.WebFront.Errors;
using Care.WebFront.Middleware;
using Care.WebFront.Operations;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.SignIn;

/// <summary>Finds out who asks and says so to every call that the request makes to the cluster (contract 01, A9 and B1). Whether they may is decided in the silo.</summary>
internal sealed class Authentication(RequestDelegate next, UserTokens tokens, PatientTokens patients, BasicCredentials basic, Settings settings)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var endpoint = RouteOfPath.Of(http);
        var caller = endpoint switch
        {
            null => Anonymous(http),
            _ when endpoint.Metadata.GetMetadata<IgnoresCredentials>() is not null => Anonymous(http),
            _ when endpoint.Metadata.GetMetadata<TakesPatientTokens>() is not null => await PatientOf(http),
            _ => await CallerOf(http),
        };
        if (caller.Kind == CallerKind.Anonymous && endpoint is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            throw new RequestRefusedException(Error.NotAuthenticated);
        }

        http.Features.Set(caller);
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

        return header.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["Bearer", var token] => await UserOfToken(http, token),
            ["Bearer", ..] => throw new RequestRefusedException(TokenErrors.BadHeader),
            [var scheme, var credentials] when scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && TakesBasic(http) => await UserOfPassword(http, credentials),
            // Another scheme is as good as none. Tokens of middleware and assets come with their chapters.
            _ => Anonymous(http),
        };
    }

    /// <summary>A patient, by a token of the patients' own type (contract 01, B9); a user's is as bad as any other.</summary>
    private async ValueTask<Caller> PatientOf(HttpContext http) => http.Request.Headers.Authorization.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["Bearer", var token] => await patients.Check(token) is { } phoneNumber
            ? Caller.OfPatient(phoneNumber, AddressOf(http))
            : throw new RequestRefusedException(TokenErrors.InvalidPatientToken),
        ["Bearer", ..] => throw new RequestRefusedException(TokenErrors.BadHeader),
        _ => Anonymous(http),
    };

    /// <summary>Outside production everywhere, in production on patients only (contract 01, B1), and where operators come with nothing but a browser.</summary>
    private bool TakesBasic(HttpContext http) => !settings.Production
        || http.Request.Path.StartsWithSegments("/api/v1/patient", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments(OperatorRoutes.Prefix, StringComparison.Ordinal);

    private async Task<Caller> UserOfToken(HttpContext http, string token) => await tokens.Check(token) switch
    {
        { Type: UserTokens.Access, User: var user, SignedInOn: var signedIn } when user != Guid.Empty => User(http, user, signedIn),
        { Type: UserTokens.Access } => throw new RequestRefusedException(TokenErrors.NoUser),
        _ => throw new RequestRefusedException(Error.InvalidToken),
    };

    private async Task<Caller> UserOfPassword(HttpContext http, string credentials)
    {
        var session = await basic.SessionOf(credentials, AddressOf(http), http.RequestAborted);
        return User(http, session.User, SessionTime.Of(session.BegunOn));
    }

    private static Caller User(HttpContext http, Guid user, long signedIn) => Caller.OfUser(user, AddressOf(http), signedIn);

    private static Caller Anonymous(HttpContext http) => Caller.Anonymous with { Address = AddressOf(http) };

    private static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
