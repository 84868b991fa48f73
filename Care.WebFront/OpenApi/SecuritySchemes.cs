using Care.WebFront.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>The ways to sign in (contract 01, B1), and which of them an operation takes.</summary>
internal static class SecuritySchemes
{
    private const string Bearer = "bearer";
    private const string Basic = "basic";
    private const string Patient = "patient";
    private const string Middleware = "middleware";
    private const string Asset = "asset";

    public static IDictionary<string, IOpenApiSecurityScheme> All() => new Dictionary<string, IOpenApiSecurityScheme>
    {
        [Bearer] = Token("The access token of POST /api/v1/auth/login/."),
        [Basic] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "basic", Description = "Username and password. Not in production." },
        [Patient] = Token("The token of POST /api/v1/otp/token/login/, of a patient."),
        [Middleware] = OfMiddleware("Of the middleware of a hospital"),
        [Asset] = OfMiddleware("Of an asset, which the token names by its claim asset_id"),
    };

    /// <summary>What the operation takes; none where it looks at no credentials, and none beside the others where it does without.</summary>
    public static IList<OpenApiSecurityRequirement>? Of(IList<object> metadata, OpenApiDocument document)
    {
        if (metadata.OfType<IgnoresCredentials>().Any())
        {
            return null;
        }

        var required = SchemesOf(metadata).Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, document)] = [] });
        return metadata.OfType<IAllowAnonymous>().Any() ? [new OpenApiSecurityRequirement(), .. required] : [.. required];
    }

    private static string[] SchemesOf(IList<object> metadata) =>
        metadata.OfType<TakesPatientTokens>().Any() ? [Patient]
        : metadata.OfType<TakesMiddlewareTokens>().LastOrDefault() is { } middleware ? [middleware.OfAssets ? Asset : Middleware]
        : metadata.OfType<TakesAssetTokens>().Any() ? [Bearer, Basic, Asset]
        : [Bearer, Basic];

    /// <summary>No scheme of HTTP's own has the word that stands before the token.</summary>
    private static OpenApiSecurityScheme OfMiddleware(string whose) => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = "Authorization",
        Description = $"{whose}: {MiddlewareCredentials.Scheme} and a token that the middleware signed, with the facility's id in "
            + $"{MiddlewareCredentials.FacilityHeader}.",
    };

    private static OpenApiSecurityScheme Token(string description) =>
        new() { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = description };
}
