using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.SignIn;

/// <summary>Sign-in and tokens (contract 01, B3 to B5).</summary>
internal static class SignInRoutes
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("/api/v1/auth").WithTags("auth").WithMetadata(new IgnoresCredentials(), new ChallengeMetadata("Bearer"));
        auth.MapPost("/login/", SignIn);
        auth.MapPost("/token/refresh/", Refresh);
        auth.MapPost("/token/verify/", Verify);
    }

    private static async Task<IResult> SignIn(HttpContext http, Cluster cluster, UserTokens tokens)
    {
        var body = await http.ReadBody();
        var (username, password) = body.Checked((body.Text("username", required: true), body.Text("password", required: true)));
        var outcome = await cluster.Grains.GetGrain<ISignIn>(0).Begin(new SignInAttempt(username.Value!, password.Value!, body.Captcha()), http.RequestAborted);
        if (!outcome.Succeeded)
        {
            return Answer.Refused(outcome.Error);
        }

        var (access, refresh) = tokens.Issue(outcome.Value);
        return Results.Json(new { refresh, access });
    }

    private static async Task<IResult> Refresh(HttpContext http, Cluster cluster, UserTokens tokens)
    {
        var body = await http.ReadBody();
        var sent = body.Checked(body.Text("refresh", required: true));
        switch (await tokens.Check(sent.Value!))
        {
            case { Type: UserTokens.Refresh, User: var user } token when user != Guid.Empty:
                // Tokens need no database, and a client that gets none signs its user out. Those of a session that was ended meanwhile are refused wherever they are shown.
                if (await cluster.Note(grains => grains.GetGrain<IUser>(user).Refresh(token.SignedInOn)) is { Error: not null })
                {
                    return Answer.Refused(TokenErrors.InvalidOrExpired);
                }

                var (access, refresh) = tokens.Renew(token);
                return Results.Json(new { access, refresh });
            case { Type: UserTokens.Access }:
                return Answer.Refused(TokenErrors.WrongType);
            default:
                return Answer.Refused(TokenErrors.InvalidOrExpired);
        }
    }

    private static async Task<IResult> Verify(HttpContext http, Cluster cluster, UserTokens tokens)
    {
        var body = await http.ReadBody();
        var sent = body.Checked(body.Text("token", required: true));
        return await tokens.Check(sent.Value!) is { } token && (token.User == Guid.Empty || await cluster.Read(grains => grains.GetGrain<IUser>(token.User).HasOpenSession(token.SignedInOn)))
            ? Results.Json(new { })
            : Answer.Refused(TokenErrors.InvalidOrExpired);
    }
}
