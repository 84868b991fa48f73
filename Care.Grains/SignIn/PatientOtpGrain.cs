using System.Collections.Immutable;
using Care.Grains.Messages;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

[GrainType("patient-otp")]
internal sealed class PatientOtpGrain(
    [Row] IPersistentState<PatientOtpState> stored,
    EntityStore store,
    OneTimePasswords passwords,
    MessageJobs messages)
    : EntityGrain<PatientOtpState>(stored, store), IPatientOtp
{
    public async Task<Outcome<Done>> Send(string phoneNumber)
    {
        var now = Now;
        var counted = State.Codes.RemoveAll(code => !OtpRule.IsCounted(code.IssuedOn, now));
        if (counted.Length >= OtpRule.MaxInWindow)
        {
            return Error.Rule("phone_number", "Max Retries has exceeded");
        }

        var id = Guid.NewGuid();
        var code = OneTimePasswords.NewCode();
        var next = State with { Codes = counted.Add(new IssuedOtp(id, passwords.Hash(id, code), now)), LastIssuedOn = now };
        return await Save(next, jobs: messages.Sms($"otp/{id}", [phoneNumber], Text(code), until: now + OtpRule.Life)) is { } error ? error : default(Done);
    }

    public async Task<bool> Use(string code)
    {
        var now = Now;
        var open = State.Codes.Where(issued => OtpRule.IsOpen(issued.IssuedOn, issued.Misses, now)).ToImmutableArray();

        if (open.Any(issued => passwords.Is(issued, code)))
        {
            // Whoever has the phone has shown it: the other codes have done their work, too.
            await Erase();
            return true;
        }

        if (open is not [])
        {
            await Save(State with { Codes = [.. State.Codes.Select(issued => open.Contains(issued) ? issued with { Misses = issued.Misses + 1 } : issued)] });
        }

        return false;
    }

    private static string Text(string code) =>
        $"{code} is your one-time password to sign in to Care, the patient management system. It is good for {OtpRule.Life.TotalMinutes:0} minutes. Please do "
            + $"not share it with anyone.";
}

/// <summary>The one-time passwords of a number as stored: neither the number nor a code.</summary>
[Kind("patient_otp")]
internal sealed record PatientOtpState : EntityState
{
    /// <summary>Those that are still counted, oldest first; <see cref="Care.Interfaces.SignIn.OtpRule.MaxInWindow"/> at most.</summary>
    public ImmutableArray<IssuedOtp> Codes { get; init; } = [];

    public DateTimeOffset LastIssuedOn { get; init; }
}
