using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Patients;

/// <summary>Asks for a one-time password (contract 04, §10.1).</summary>
internal sealed record OtpRequest
{
    /// <summary>The number that it is sent to.</summary>
    [Required, Phone]
    public required string PhoneNumber { get; init; }
}

/// <summary>A one-time password was sent.</summary>
/// <param name="PhoneNumber">The number that it was sent to.</param>
internal sealed record OtpSent(string PhoneNumber);

/// <summary>Signs a patient in (contract 04, §10.2).</summary>
internal sealed record OtpSignIn
{
    /// <summary>The number that the password was sent to.</summary>
    [Required(RequiredIn.Always, ByRule = true), Shape<AnswerText>]
    public required string PhoneNumber { get; init; }

    /// <summary>The one-time password.</summary>
    [Required(RequiredIn.Always, ByRule = true), Shape<AnswerText>]
    public required string Otp { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(OtpSignIn);

    /// <summary>What is no text is no number and no code, and is answered like a wrong one.</summary>
    internal sealed class AnswerText : IFieldShape<string>
    {
        public static string Schema => """{"type":"string"}""";

        public static Optional<string> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
            sent.ValueKind == JsonValueKind.String ? sent.GetString()!.Trim() : "";
    }
}

/// <summary>The token that a patient signed in with.</summary>
/// <param name="Access">The token.</param>
internal sealed record PatientToken(string Access);
