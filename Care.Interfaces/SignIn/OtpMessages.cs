using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.SignIn;

/// <summary>The body that asks for a one-time password (contract 04, 10.1).</summary>
public sealed record OtpRequest
{
    /// <summary>Whose phone it is.</summary>
    [Required, Phone]
    public string PhoneNumber { get; init; } = "";
}

/// <summary>The answer to it, the same whether a message could be sent.</summary>
/// <param name="PhoneNumber">The number as it was sent.</param>
public sealed record OtpSent(string PhoneNumber);

/// <summary>The body that signs a patient in by a one-time password (contract 04, 10.2). What is no text is no number and no code, and is answered like a wrong one.</summary>
public sealed record OtpSignIn
{
    /// <summary>The number that it was sent to.</summary>
    [Shape<AnyText>]
    public Optional<string> PhoneNumber { get; init; }

    /// <summary>The code.</summary>
    [Shape<AnyText>]
    public Optional<string> Otp { get; init; }

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(OtpSignIn);
}

/// <summary>The token of a patient (contract 04, 10.2).</summary>
/// <param name="Access">The token that the patient's requests bear.</param>
public sealed record PatientToken(string Access)
{
    /// <summary>Says nothing: a token is never written to a log.</summary>
    public override string ToString() => nameof(PatientToken);
}
