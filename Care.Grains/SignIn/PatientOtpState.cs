using System.Collections.Immutable;
using Care.Grains.Storage;

namespace Care.Grains.SignIn;

/// <summary>The one-time passwords of a number as stored: neither the number nor a code.</summary>
[Kind("patient_otp")]
public sealed record PatientOtpState : EntityState
{
    /// <summary>Those that are still counted, oldest first; <see cref="Care.Interfaces.SignIn.OtpRule.MaxInWindow"/> at most.</summary>
    public ImmutableArray<IssuedOtp> Codes { get; init; } = [];

    public DateTimeOffset LastIssuedOn { get; init; }
}
