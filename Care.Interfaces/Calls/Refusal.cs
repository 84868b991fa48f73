using System.Collections.Immutable;

namespace Care.Interfaces.Calls;

/// <summary>Why a call was not carried out: one value for every refusal that a caller can expect (contract 01, A8 and A9).</summary>
/// <param name="Kind">The kind of refusal, which decides the HTTP status.</param>
/// <param name="Errors">What is wrong with which field; empty where <paramref name="Detail"/> says it all.</param>
/// <param name="Detail">A text for the whole request.</param>
/// <param name="Code">The contract's machine-readable code beside <paramref name="Detail"/>, where it has one.</param>
/// <param name="RetryAfter">How long to wait before trying again, told as <c>Retry-After</c>; null where trying again is no help.</param>
[GenerateSerializer, Immutable, Alias("care.Refusal")]
public sealed record Refusal(
    [property: Id(0)] RefusalKind Kind,
    [property: Id(1)] ImmutableArray<FieldError> Errors,
    [property: Id(2)] string? Detail = null,
    [property: Id(3)] string? Code = null,
    [property: Id(4)] TimeSpan? RetryAfter = null)
{
    /// <summary>The text by which the client knows that a session is over.</summary>
    public const string Relogin = "Invalid Token, please relogin to continue";

    /// <summary>The caller lacks the permission (403).</summary>
    public static Refusal Denied { get; } = OfDetail(RefusalKind.Denied, "You do not have permission to perform this action.");

    /// <summary>No credentials on a protected call (403, or 401 where the contract says so).</summary>
    public static Refusal NotAuthenticated { get; } = OfDetail(RefusalKind.Unauthenticated, "Authentication credentials were not provided.");

    /// <summary>The token's user is gone or soft-deleted.</summary>
    public static Refusal UserNotFound { get; } = OfDetail(RefusalKind.Unauthenticated, "User not found", "user_not_found");

    /// <summary>The token's user is deactivated.</summary>
    public static Refusal UserInactive { get; } = OfDetail(RefusalKind.Unauthenticated, "User is inactive", "user_inactive");

    /// <summary>The token is none, or of a session that has been ended.</summary>
    public static Refusal InvalidToken { get; } = OfDetail(RefusalKind.Unauthenticated, Relogin, "token_not_valid");

    /// <summary>Asked too often; a solved captcha would be no help.</summary>
    public static Refusal TooMany { get; } = OfDetail(RefusalKind.TooMany, "Too Many Requests. Please try again later.");

    /// <summary>A refusal that is one text.</summary>
    public static Refusal OfDetail(RefusalKind kind, string detail, string? code = null) => new(kind, [], detail, code);

    /// <summary>No such object, or one outside the caller's scope; the two answer alike so that existence does not leak (404).</summary>
    /// <param name="entity">The contract's class name of the entity, such as <c>Facility</c>.</param>
    public static Refusal NotFound(string entity) => OfDetail(RefusalKind.NotFound, $"No {entity} matches the given query.");

    /// <summary>A field is wrong, its messages in a list: <c>{"field":["message"]}</c> (400).</summary>
    public static Refusal Field(string field, params ReadOnlySpan<string> messages) =>
        new(RefusalKind.Invalid, [new FieldError(field, [.. messages])]);

    /// <summary>A rule of the endpoint is broken, its message a plain string: <c>{"key":"message"}</c> (400, or the given kind).</summary>
    public static Refusal Rule(string key, string message, RefusalKind kind = RefusalKind.Invalid) =>
        new(kind, [new FieldError(key, [message], Plain: true)]);

    /// <summary>A rule is broken, only a text is raised: <c>["message"]</c> (400).</summary>
    public static Refusal Bare(string message) => new(RefusalKind.Invalid, [new FieldError("", [message])]);

    /// <summary>Several fields are wrong (400).</summary>
    public static Refusal Fields(ImmutableArray<FieldError> errors) => new(RefusalKind.Invalid, errors);
}
