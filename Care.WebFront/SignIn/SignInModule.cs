namespace Care.WebFront.SignIn;

/// <summary>Sign-in: the ways to do it, tokens and passwords (contract 01, B).</summary>
internal static class SignInModule
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSignInSchemes()
        .AddSingleton<UserTokens>()
        .AddSingleton<PatientTokens>()
        .AddSingleton<BasicCredentials>()
        .AddSingleton<MiddlewareCredentials>();

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapSignInRoutes();
        routes.MapPasswordRoutes();
    }
}
