namespace Care.Interfaces.Calls;

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

    /// <summary>415: the body is of a type that is not read.</summary>
    UnsupportedMediaType = 415,

    /// <summary>423: another request holds the object.</summary>
    Locked = 423,

    /// <summary>429: too many attempts.</summary>
    TooMany = 429,

    /// <summary>500: what the call needs beyond this system does not answer. The client knows an unreachable host by it (contract 03, §9.8).</summary>
    Unreachable = 500,

    /// <summary>502: what the call needs beyond this system answered, but not with what was asked for.</summary>
    BadGateway = 502,
}
