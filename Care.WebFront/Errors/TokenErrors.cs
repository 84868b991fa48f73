using System.Text.Json;
using Care.Interfaces.Calls;
using Care.WebFront.SignIn;

namespace Care.WebFront.Errors;

/// <summary>How bad tokens are refused (contract 01, A9). The client knows an ended session by these very texts.</summary>
internal static class TokenErrors
{
    public const string NotValid = "token_not_valid";

    /// <summary>A patient's token that is none (contract 01, B9).</summary>
    public static Error InvalidPatientToken { get; } = Error.OfDetail(ErrorKind.Unauthenticated, "Given token not valid for any token type", NotValid) with
    {
        Errors =
        [
            new FieldError("messages/0/token_class", ["PatientToken"], Plain: true),
            new FieldError("messages/0/token_type", [PatientTokens.Type], Plain: true),
            new FieldError("messages/0/message", ["Token is invalid or expired"], Plain: true),
        ],
    };

    public static Error NoUser { get; } =
        Error.OfDetail(ErrorKind.Unauthenticated, "Token contained no recognizable user identification", NotValid);

    public static Error BadHeader { get; } =
        Error.OfDetail(ErrorKind.Unauthenticated, "Authorization header must contain two space-delimited values", "bad_authorization_header");

    public static Error InvalidOrExpired { get; } = Error.OfDetail(ErrorKind.Unauthenticated, "Token is invalid or expired", NotValid);

    public static Error WrongType { get; } = Error.OfDetail(ErrorKind.Unauthenticated, "Token has wrong type", NotValid);

    public static void WriteInvalidToken(Utf8JsonWriter json, string detail, string tokenClass, string type)
    {
        json.WriteStartObject();
        json.WriteString("detail", detail);
        json.WriteString("code", NotValid);
        json.WriteStartArray("messages");
        json.WriteStartObject();
        json.WriteString("token_class", tokenClass);
        json.WriteString("token_type", type);
        json.WriteString("message", InvalidOrExpired.Detail);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
