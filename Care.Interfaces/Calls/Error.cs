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

    /// <summary>The object is not what the sender of a conditional change saw (412).</summary>
    public static Error Changed { get; } = OfDetail(ErrorKind.PreconditionFailed, "The object has been changed since it was read.");

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

/// <summary>The kinds of error, each with one HTTP status (contract 01, A8).</summary>
public enum ErrorKind
{
    /// <summary>400: the request is wrong, or a rule forbids it.</summary>
    Invalid = 400,

    /// <summary>403 (401 where the contract says so): it is not known who asks.</summary>
    Unauthenticated = 401,

    /// <summary>403: the caller may not.</summary>
    Denied = 403,

    /// <summary>404: no such object within the caller's scope.</summary>
    NotFound = 404,

    /// <summary>406: the object is in a state that does not allow it.</summary>
    NotAcceptable = 406,

    /// <summary>409: taken.</summary>
    Conflict = 409,

    /// <summary>405: the path knows no such method.</summary>
    MethodNotAllowed = 405,

    /// <summary>412: the object is not what the sender of a conditional change saw.</summary>
    PreconditionFailed = 412,

    /// <summary>415: the body is of a type that is not read.</summary>
    UnsupportedMediaType = 415,

    /// <summary>422: another request was sent under the same key.</summary>
    Unprocessable = 422,

    /// <summary>423: another request holds the object.</summary>
    Locked = 423,

    /// <summary>429: too many attempts.</summary>
    TooMany = 429,

    /// <summary>500: what the call needs beyond this system does not answer. The client knows an unreachable host by it (contract 03, §9.8).</summary>
    Unreachable = 500,

    /// <summary>502: what the call needs beyond this system answered, but not with what was asked for.</summary>
    BadGateway = 502,

    /// <summary>503: there is too much to do, or what the call needs is away for the moment.</summary>
    Unavailable = 503,
}

/// <summary>What is wrong with one field of a request (contract 01, A8).</summary>
/// <param name="Field">The field's name in the API; a slash leads into nested objects and list items (<c>features/1</c>); empty for a bare array of
/// messages.</param>
/// <param name="Messages">The contract's messages.</param>
/// <param name="Plain">True where the contract answers a plain string in place of a list.</param>
[GenerateSerializer, Immutable, Alias("care.FieldError")]
public sealed record FieldError(
    [property: Id(0)] string Field,
    [property: Id(1)] ImmutableArray<string> Messages,
    [property: Id(2)] bool Plain = false);
