using Care.Grains.Messages;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Grains.Access;

/// <summary>Has no state, so calls need not wait for each other.</summary>
[StatelessWorker(maxLocalWorkers: 8), Reentrant, GrainType("patient-sign-in")]
public sealed class PatientSignInGrain(OneTimePasswords passwords, SignInOptions options, SmsOptions sms) : Grain, IPatientSignIn
{
    private static readonly Refusal NoGateway = Refusal.Field("detail", "One-time passwords can't be sent. Please contact the administrator.");
    private static readonly Refusal WrongCode = Refusal.Rule("otp", "Invalid OTP");

    public async Task<Outcome<Done>> SendCode(string phoneNumber)
    {
        if (!PhoneNumber.IsMobileOrLandline(phoneNumber))
        {
            return Refusal.Field("phone_number", PhoneNumber.Message("mobile, landline", phoneNumber));
        }

        if (options.Production && sms.Sns is null)
        {
            return NoGateway;
        }

        using (AsCluster())
        {
            return await CodesOf(phoneNumber).Send(phoneNumber);
        }
    }

    public async Task<Outcome<Done>> SignIn(string phoneNumber, string code)
    {
        if (!PhoneNumber.IsMobile(phoneNumber))
        {
            return Refusal.Rule("phone_number", "Invalid phone number format");
        }

        using (AsCluster())
        {
            return code.Length == OtpRules.Length && await CodesOf(phoneNumber).Use(code) ? default(Done) : WrongCode;
        }
    }

    private static Caller.Scope AsCluster() => Caller.System("patient-sign-in").Enter();

    private IPatientOtp CodesOf(string phoneNumber) => GrainFactory.GetGrain<IPatientOtp>(passwords.KeyOf(phoneNumber));
}
