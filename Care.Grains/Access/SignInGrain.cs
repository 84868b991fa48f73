using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Grains.Access;

/// <summary>Has no state, so calls need not wait for each other while passwords and captchas are checked.</summary>
[StatelessWorker(maxLocalWorkers: 8), Reentrant, GrainType("sign-in")]
public sealed class SignInGrain(Attempts attempts, SignInOptions options) : Grain, ISignIn
{
    private static readonly Refusal TooMany =
        new(RefusalKind.TooMany, [new FieldError("status", ["429"], Plain: true)], "Too Many Requests Provide Captcha", "429");

    public Task<Outcome<Guid>> SignIn(SignInAttempt attempt) => Enter(attempt, user => GrainFactory.GetGrain<IUser>(user).SignIn(attempt.Password));

    public Task<Outcome<Guid>> Identify(SignInAttempt attempt) => Enter(attempt, user => GrainFactory.GetGrain<IUserPassword>(user).Check(attempt.Password));

    private async Task<Outcome<Guid>> Enter(SignInAttempt attempt, Func<Guid, Task<Outcome<Done>>> check)
    {
        using (Caller.System("sign-in").Enter())
        {
            if (!await attempts.Admit(Attempts.SignIn, attempt.Username, options.RateLimit, attempt.Captcha))
            {
                return TooMany;
            }

            var user = await GrainFactory.GetGrain<IUserQueries>(0).Named(attempt.Username);
            return (await check(user)).Refusal is { } refusal ? refusal : user;
        }
    }
}
