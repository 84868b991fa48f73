using Care.Grains.Operations;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Orleans.Concurrency;

namespace Care.Grains.SignIn;

/// <summary>
/// Has no state, so calls need not wait for each other while passwords and captchas are checked. What is cheap to refuse is refused first: an attempt from a
/// network that has failed too often reaches neither the database nor a password. Whoever signs in from where they did before has a count of their own and is
/// hashed for before all others, so that nobody else can keep them out.
/// </summary>
[StatelessWorker(maxLocalWorkers: 8), Reentrant, GrainType("sign-in")]
internal sealed class SignInGrain(Attempts attempts, SignInOptions options, ActionLog actions) : Grain, ISignIn
{
    private const string Work = "sign-in";

    private static readonly Error TooMany =
        new(ErrorKind.TooMany, [new FieldError("status", ["429"], Plain: true)], "Too Many Requests Provide Captcha", "429");

    private static readonly Error NoActiveAccount =
        Error.OfDetail(ErrorKind.Unauthenticated, "No active account found with the given credentials", "no_active_account");

    public Task<Outcome<Session>> Begin(SignInAttempt attempt, CancellationToken cancellation) => Enter(attempt, isSignIn: true, cancellation);

    public Task<Outcome<Session>> Recognise(SignInAttempt attempt, CancellationToken cancellation) => Enter(attempt, isSignIn: false, cancellation);

    public async Task<Outcome<Guid>> SignIn(SignInAttempt attempt) => UserOf(await Begin(attempt, CancellationToken.None));

    public async Task<Outcome<Guid>> Identify(SignInAttempt attempt) => UserOf(await Recognise(attempt, CancellationToken.None));

    private static Outcome<Guid> UserOf(Outcome<Session> outcome) => outcome.Succeeded ? outcome.Value.User : outcome.Error;

    private async Task<Outcome<Session>> Enter(SignInAttempt attempt, bool isSignIn, CancellationToken cancellation)
    {
        var address = Caller.Current?.Address;
        using (ClusterCaller.For(Work).Enter())
        {
            var fromNetwork = await attempts.Admit([.. attempts.From(Attempts.SignIn, address, altogether: false)], attempt.Captcha);
            if (fromNetwork.IsRefused)
            {
                return Refused(fromNetwork);
            }

            var origin = attempts.OriginOf(attempt.Username, address);
            var name = await GrainFactory.GetGrain<IUserQueries>(0).ForSignIn(attempt.Username, origin, cancellation);
            var byName = await attempts.Admit(Counts(attempt.Username, origin, name.IsKnownOrigin), attempt.Captcha);
            if (byName.IsRefused)
            {
                await attempts.GiveBack(fromNetwork);
                return Refused(byName);
            }

            try
            {
                var outcome = await Check(name, attempt.Password, origin, isSignIn, cancellation);
                if (outcome.Succeeded)
                {
                    // Every attempt to sign in counts by name, a right one too (contract 01, B3); a password that comes with each request is no attempt.
                    await attempts.GiveBack(fromNetwork);
                    await attempts.GiveBack(byName, except: !isSignIn ? null : name.IsKnownOrigin ? Attempts.SignInFromKnown : Attempts.SignIn);
                }

                return outcome;
            }
            catch (CallRefusedException busy)
            {
                // Nobody looked at the password: it was no attempt.
                await attempts.GiveBack(fromNetwork);
                await attempts.GiveBack(byName);
                return busy.Error;
            }
        }
    }

    private CountedAttempt[] Counts(string username, string? origin, bool isKnownOrigin) => isKnownOrigin
        ? [new(Attempts.SignInFromKnown, origin!, options.RateLimit)]
        : [new(Attempts.SignIn, username, options.RateLimit), .. attempts.From(Attempts.SignIn, address: null)];

    private async Task<Outcome<Session>> Check(SignInName name, string password, string? origin, bool isSignIn, CancellationToken cancellation)
    {
        var user = GrainFactory.GetGrain<IUserPassword>(name.User);
        var verdict = await user.Verify(password, name.IsKnownOrigin, cancellation);
        if (verdict.IsRight)
        {
            return await user.BeginSession(new SessionStart(verdict.SetOn, verdict.IsOutdated ? password : null, origin, isSignIn));
        }

        if (name.Exists)
        {
            // Not waited for: the time that it takes would tell that the user exists.
            actions.Note("sign_in", name.User.ToString(), new { outcome = "wrong password" });
        }

        return NoActiveAccount;
    }

    private static Error Refused(Admission admission) => TooMany with { RetryAfter = admission.RetryAfter };
}
