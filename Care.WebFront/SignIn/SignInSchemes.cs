using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.SignIn;

/// <summary>The ways to sign in (contract 01, B1).</summary>
internal static class SignInSchemes
{
    /// <summary>What an endpoint takes that says nothing else, in the order in which it is tried.</summary>
    private static readonly string[] OfUsers = [BearerHandler.Name, BasicHandler.Name];

    private static readonly string[] OfPatients = [PatientTokenHandler.Name];

    private static readonly string[] OfMiddleware = [MiddlewareTokenHandler.Name];

    private static readonly string[] OfAssets = [AssetTokenHandler.Name];

    private static readonly string[] OfAssetsAndUsers = [.. OfAssets, .. OfUsers];

    public static IServiceCollection AddSignInSchemes(this IServiceCollection services) => services
        .AddWebEncoders()
        .AddAuthenticationCore(schemes =>
        {
            schemes.AddScheme<BearerHandler>(BearerHandler.Name, displayName: null);
            schemes.AddScheme<BasicHandler>(BasicHandler.Name, displayName: null);
            schemes.AddScheme<PatientTokenHandler>(PatientTokenHandler.Name, displayName: null);
            schemes.AddScheme<MiddlewareTokenHandler>(MiddlewareTokenHandler.Name, displayName: null);
            schemes.AddScheme<AssetTokenHandler>(AssetTokenHandler.Name, displayName: null);
        })
        .AddTransient<BearerHandler>()
        .AddTransient<BasicHandler>()
        .AddTransient<PatientTokenHandler>()
        .AddTransient<MiddlewareTokenHandler>()
        .AddTransient<AssetTokenHandler>();

    /// <summary>The schemes of an endpoint; none where credentials are not looked at.</summary>
    public static string[] Of(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<IgnoresCredentials>() is not null ? []
        : endpoint.Metadata.GetMetadata<TakesPatientTokens>() is not null ? OfPatients
        : endpoint.Metadata.GetMetadata<TakesMiddlewareTokens>() is { } middleware ? middleware.OfAssets ? OfAssets : OfMiddleware
        : endpoint.Metadata.GetMetadata<TakesAssetTokens>() is not null ? OfAssetsAndUsers
        : OfUsers;
}

/// <summary>
/// An endpoint that does not look at credentials at all, not even bad ones: the client sends its expired token when it refreshes (contract 01, A9).
/// </summary>
internal sealed class IgnoresCredentials : IAllowAnonymous;

/// <summary>An endpoint that takes the tokens of assets beside those of users (contract 01, B1).</summary>
internal sealed class TakesAssetTokens;

/// <summary>An endpoint that takes the tokens of middleware, and no other credentials (contract 01, B1).</summary>
/// <param name="OfAssets">True where the token has to name an asset, whose user is then the caller.</param>
internal sealed record TakesMiddlewareTokens(bool OfAssets);

/// <summary>An endpoint that takes the tokens of patients, and no other credentials (contract 01, B1).</summary>
internal sealed class TakesPatientTokens;
