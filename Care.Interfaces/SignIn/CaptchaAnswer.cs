using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.SignIn;

/// <summary>The answer to a captcha in a body (contract 01, B3): what is no text is none.</summary>
internal sealed class CaptchaAnswer : IFieldShape<string?>
{
    private CaptchaAnswer()
    {
    }

    public static string Schema => """{"type":["string","null"]}""";

    public static Optional<string?> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
}
