using System.Text.Json;
using Care.WebFront.Binding;

namespace Care.WebFront.SignIn;

/// <summary>The answer to a captcha in a body (contract 01, B3).</summary>
internal static class CaptchaField
{
    /// <summary>The answer; null where none was sent.</summary>
    public static string? Captcha(this RequestBody body) => body.Raw("g-recaptcha-response") is { ValueKind: JsonValueKind.String } answer ? answer.GetString() : null;
}
