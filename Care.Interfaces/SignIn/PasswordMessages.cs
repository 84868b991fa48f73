using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.SignIn;

/// <summary>The body that asks for a link for a new password (contract 01, B6.1).</summary>
public sealed record ForgottenPassword
{
    /// <summary>Whose password is forgotten.</summary>
    [Required, Text(Characters.MaxNote)]
    public string Username { get; init; } = "";

    /// <summary>The answer to a captcha, or null.</summary>
    [JsonPropertyName("g-recaptcha-response"), Shape<CaptchaAnswer>]
    public string? Captcha { get; init; }

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(ForgottenPassword);
}

/// <summary>The body that asks whether the token of such a link is good (contract 01, B6.2).</summary>
public sealed record ResetTokenToCheck
{
    /// <summary>The token of the link.</summary>
    [Required, Text(Characters.MaxNote)]
    public string Token { get; init; } = "";

    /// <summary>The answer to a captcha, or null.</summary>
    [JsonPropertyName("g-recaptcha-response"), Shape<CaptchaAnswer>]
    public string? Captcha { get; init; }

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(ResetTokenToCheck);
}

/// <summary>The body that sets a new password by such a link (contract 01, B6.3).</summary>
public sealed record PasswordReset
{
    /// <summary>The token of the link.</summary>
    [Required, Text(Characters.MaxNote)]
    public string Token { get; init; } = "";

    /// <summary>The password from now on.</summary>
    [Required, Text(Characters.MaxNote)]
    public string Password { get; init; } = "";

    /// <summary>The answer to a captcha, or null.</summary>
    [JsonPropertyName("g-recaptcha-response"), Shape<CaptchaAnswer>]
    public string? Captcha { get; init; }

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(PasswordReset);
}

/// <summary>The body that changes the own password (contract 01, B7). PATCH needs both, too.</summary>
public sealed record PasswordChange
{
    /// <summary>The password until now.</summary>
    [Required(RequiredIn.Always), Text(Characters.MaxNote)]
    public string OldPassword { get; init; } = "";

    /// <summary>The password from now on.</summary>
    [Required(RequiredIn.Always), Text(Characters.MaxNote)]
    public string NewPassword { get; init; } = "";

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(PasswordChange);
}

/// <summary>The answer to what was done about a forgotten password (contract 01, B6).</summary>
/// <param name="Status">Always <c>OK</c>.</param>
public sealed record ResetStatus(string Status)
{
    /// <summary>It was done; or nothing had to be done, which is not told.</summary>
    public static ResetStatus Ok { get; } = new("OK");
}

/// <summary>The answer to a changed password (contract 01, B7).</summary>
/// <param name="Message">A sentence for the user.</param>
public sealed record PasswordChanged(string Message);
