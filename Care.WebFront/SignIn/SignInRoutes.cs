using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.SignIn;

/// <summary>Sign-in and tokens (contract 01, B3 to B5).</summary>
internal static class SignInRoutes
{
    public static void MapSignInRoutes(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("/api/v1/auth").WithTags("auth").WithMetadata(new IgnoresCredentials(), new ChallengeMetadata("Bearer"));
        auth.MapPost("/login/", SignIn).AlsoAnswers(ErrorKind.TooMany).WithSummary("Sign in");
        auth.MapPost("/token/refresh/", Refresh).WithSummary("Renew a pair of tokens");
        auth.MapPost("/token/verify/", Verify).WithSummary("Whether a token is good");
    }

    private static async Task<OkAnswer<TokenPair>> SignIn(Body<SignInAttempt> body, Cluster cluster, UserTokens tokens, CancellationToken cancellation)
    {
        var outcome = await cluster.Grains.GetGrain<ISignIn>(0).Begin(await body.Read(), cancellation);
        return new(outcome.Succeeded ? Document<TokenPair>.Of(tokens.Issue(outcome.Value)) : outcome.Error);
    }

    private static async Task<OkAnswer<TokenPair>> Refresh(Body<TokenToRefresh> body, Cluster cluster, UserTokens tokens)
    {
        var sent = await body.Read();
        switch (await tokens.Check(sent.Refresh))
        {
            case { Type: UserTokens.Refresh, User: var user } token when user != Guid.Empty:
                // Tokens need no database, and a client that gets none signs its user out. Those of a session that was ended meanwhile are refused wherever
                // they are shown.
                return new(await cluster.Note(grains => grains.GetGrain<IUser>(user).Refresh(token.SignedInOn)) is { Error: not null }
                    ? TokenErrors.InvalidOrExpired
                    : Document<TokenPair>.Of(tokens.Renew(token)));
            case { Type: UserTokens.Access }:
                return new(TokenErrors.WrongType);
            default:
                return new(TokenErrors.InvalidOrExpired);
        }
    }

    private static async Task<OkAnswer<GoodToken>> Verify(Body<TokenToVerify> body, Cluster cluster, UserTokens tokens)
    {
        var sent = await body.Read();
        var isGood = await tokens.Check(sent.Token) is { } token
            && (token.User == Guid.Empty || await cluster.Read(grains => grains.GetGrain<IUser>(token.User).HasOpenSession(token.SignedInOn)));
        return new(isGood ? Document<GoodToken>.Of(new()) : TokenErrors.InvalidOrExpired);
    }
}
