namespace Care.WebFront.SignIn;

/// <summary>The ways to sign in (contract 01, B1). Tokens of middleware and assets come with their chapters.</summary>
internal static class SignInSchemes
{
    /// <summary>What an endpoint takes that says nothing else, in the order in which it is tried.</summary>
    private static readonly string[] OfUsers = [BearerHandler.Name, BasicHandler.Name];

    private static readonly string[] OfPatients = [PatientTokenHandler.Name];

    public static IServiceCollection AddSignInSchemes(this IServiceCollection services) => services
        .AddWebEncoders()
        .AddAuthenticationCore(schemes =>
        {
            schemes.AddScheme<BearerHandler>(BearerHandler.Name, displayName: null);
            schemes.AddScheme<BasicHandler>(BasicHandler.Name, displayName: null);
            schemes.AddScheme<PatientTokenHandler>(PatientTokenHandler.Name, displayName: null);
        })
        .AddTransient<BearerHandler>()
        .AddTransient<BasicHandler>()
        .AddTransient<PatientTokenHandler>();

    /// <summary>The schemes of an endpoint; none where credentials are not looked at.</summary>
    public static string[] Of(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<IgnoresCredentials>() is not null ? []
        : endpoint.Metadata.GetMetadata<TakesPatientTokens>() is not null ? OfPatients
        : OfUsers;
}
