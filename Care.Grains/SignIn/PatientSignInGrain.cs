using Care.Grains.Messages;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Orleans.Concurrency;

namespace Care.Grains.SignIn;

/// <summary>Has no state, so calls need not wait for each other.</summary>
[StatelessWorker(maxLocalWorkers: 8), Reentrant, GrainType("patient-sign-in")]
internal sealed class PatientSignInGrain(OneTimePasswords passwords, Attempts attempts, SignInOptions options, SmsOptions sms) : Grain, IPatientSignIn
{
    private static readonly Error NoGateway = Error.Field("detail", "One-time passwords can't be sent. Please contact the administrator.");
    private static readonly Error WrongCode = Error.Rule("otp", "Invalid OTP");

    public async Task<Outcome<Done>> SendCode(string phoneNumber)
    {
        if (!PhoneNumber.IsMobileOrLandline(phoneNumber))
        {
            return Error.Field("phone_number", PhoneNumber.Message("mobile, landline", phoneNumber));
        }

        if (options.Production && sms.Sns is null)
        {
            return NoGateway;
        }

        using (AsCluster())
        {
            var admission = await attempts.Admit([.. attempts.From(Attempts.OtpSending, Caller.Current?.Address)]);
            return admission.IsRefused ? TooMany(admission) : await CodesOf(phoneNumber).Send(phoneNumber);
        }
    }

    public async Task<Outcome<Done>> SignIn(string phoneNumber, string code)
    {
        if (!PhoneNumber.IsMobile(phoneNumber))
        {
            return Error.Rule("phone_number", "Invalid phone number format");
        }

        using (AsCluster())
        {
            var admission = await attempts.Admit([.. attempts.From(Attempts.OtpSignIn, Caller.Current?.Address)]);
            if (admission.IsRefused)
            {
                return TooMany(admission);
            }

            if (code.Length != OtpRule.Length || !await CodesOf(phoneNumber).Use(code))
            {
                return WrongCode;
            }

            await attempts.GiveBack(admission);
            return default(Done);
        }
    }

    private static Caller.Scope AsCluster() => ClusterCaller.For("patient-sign-in").Enter();

    private static Error TooMany(Admission admission) => Error.TooMany with { RetryAfter = admission.RetryAfter };

    private IPatientOtp CodesOf(string phoneNumber) => GrainFactory.GetGrain<IPatientOtp>(passwords.KeyOf(phoneNumber));
}
