using System.Collections.Immutable;

namespace Care.Interfaces.Calls;

/// <summary>Why a call was not carried out: one value for every error that a caller can expect (contract 01, A8 and A9).</summary>
/// <param name="Kind">The kind of error, which decides the HTTP status.</param>
/// <param name="Errors">What is wrong with which field; empty where <paramref name="Detail"/> says it all.</param>
/// <param name="Detail">A text for the whole request.</param>
/// <param name="Code">The contract's machine-readable code beside <paramref name="Detail"/>, where it has one.</param>
/// <param name="RetryAfter">How long to wait before trying again, told as <c>Retry-After</c>; null where trying again is no help.</param>
[GenerateSerializer, Immutable, Alias("care.Refusal")]
public sealed record Error(
    [property: Id(0)] ErrorKind Kind,
    [property: Id(1)] ImmutableArray<FieldError> Errors,
    [property: Id(2)] string? Detail = null,
    [property: Id(3)] string? Code = null,
    [property: Id(4)] TimeSpan? RetryAfter = null)
{
    /// <summary>The text by which the client knows that a session is over.</summary>
    public const string Relogin = "Invalid Token, please relogin to continue";

    /// <summary>The caller lacks the permission (403).</summary>
    public static Error Denied { get; } = OfDetail(ErrorKind.Denied, "You do not have permission to perform this action.");

    /// <summary>No credentials on a protected call (403, or 401 where the contract says so).</summary>
    public static Error NotAuthenticated { get; } = OfDetail(ErrorKind.Unauthenticated, "Authentication credentials were not provided.");

    /// <summary>The token's user is gone or soft-deleted.</summary>
    public static Error UserNotFound { get; } = OfDetail(ErrorKind.Unauthenticated, "User not found", "user_not_found");

    /// <summary>The token's user is deactivated.</summary>
    public static Error UserInactive { get; } = OfDetail(ErrorKind.Unauthenticated, "User is inactive", "user_inactive");

    /// <summary>The token is none, or of a session that has been ended.</summary>
    public static Error InvalidToken { get; } = OfDetail(ErrorKind.Unauthenticated, Relogin, "token_not_valid");

    /// <summary>Asked too often; a solved captcha would be no help.</summary>
    public static Error TooMany { get; } = OfDetail(ErrorKind.TooMany, "Too Many Requests. Please try again later.");

    /// <summary>An error that is one text.</summary>
    public static Error OfDetail(ErrorKind kind, string detail, string? code = null) => new(kind, [], detail, code);

    /// <summary>No such object, or one outside the caller's scope; the two answer alike so that existence does not leak (404).</summary>
    /// <param name="entity">The contract's class name of the entity, such as <c>Facility</c>.</param>
    public static Error NotFound(string entity) => OfDetail(ErrorKind.NotFound, $"No {entity} matches the given query.");

    /// <summary>A field is wrong, its messages in a list: <c>{"field":["message"]}</c> (400).</summary>
    public static Error Field(string field, params ReadOnlySpan<string> messages) =>
        new(ErrorKind.Invalid, [new FieldError(field, [.. messages])]);

    /// <summary>A rule of the endpoint is broken, its message a plain string: <c>{"key":"message"}</c> (400, or the given kind).</summary>
    public static Error Rule(string key, string message, ErrorKind kind = ErrorKind.Invalid) =>
        new(kind, [new FieldError(key, [message], Plain: true)]);

    /// <summary>A rule is broken, only a text is raised: <c>["message"]</c> (400).</summary>
    public static Error Bare(string message) => new(ErrorKind.Invalid, [new FieldError("", [message])]);

    /// <summary>Several fields are wrong (400).</summary>
    public static Error Fields(ImmutableArray<FieldError> errors) => new(ErrorKind.Invalid, errors);
}
