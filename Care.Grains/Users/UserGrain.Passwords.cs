using Care.Grains.Permissions;
using Care.Grains.SignIn;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;

namespace Care.Grains.Users;

/// <summary>The password of the account and the sessions that begin with it (contract 01, B3, B6 and B7).</summary>
internal sealed partial class UserGrain : IUserPassword
{
    public async Task<Outcome<Done>> Change(string old, string @new)
    {
        if (!Exists || Permissions.User != this.GetPrimaryKey())
        {
            return NotFound;
        }

        var admission = await attempts.Admit([new(Attempts.PasswordChange, this.GetPrimaryKey().ToString(), signIn.RateLimit)]);
        if (admission.IsRefused)
        {
            return Error.TooMany with { RetryAfter = admission.RetryAfter };
        }

        if (await passwords.Check(old, State.Password, isExpected: true) == PasswordCheck.Wrong)
        {
            return Error.Field("old_password", "Wrong password entered. Please check your password.");
        }

        return Broken("new_password", @new) is { } broken ? broken : await Store(@new, ClusterCaller.For("password-change"));
    }

    public async Task<PasswordVerdict> Verify(string password, bool isExpected, CancellationToken cancellation)
    {
        // The state may be another one by the time that the hash is computed.
        var (hash, setOn) = Exists ? (State.Password, State.PasswordSetOn) : (null, null);
        var check = await passwords.Check(password, hash, isExpected, cancellation);
        return new(check != PasswordCheck.Wrong, check == PasswordCheck.RightButOutdated, setOn);
    }

    public async Task<Outcome<Session>> BeginSession(SessionStart start)
    {
        var permissions = await TargetPermissions();
        if (!Exists || !permissions.IsActive || State.PasswordSetOn != start.PasswordSetOn)
        {
            return NoActiveAccount;
        }

        var session = new Session(this.GetPrimaryKey(), SessionTime.Beginning(Now, State.LastLogin, permissions.SessionsEndedOn));
        if (!start.IsSignIn)
        {
            return session;
        }

        var next = State with
        {
            Password = start.Outdated is { } outdated ? await passwords.Hash(outdated) : State.Password,
            LastLogin = session.BegunOn,
            SignInOrigins = start.Origin is { } origin ? [origin, .. State.SignInOrigins.Remove(origin).Take(MaxOrigins - 1)] : State.SignInOrigins,
        };
        using (InOwnName("sign-in").Enter())
        {
            return await Save(next, touch: false) is { } error ? error : session;
        }
    }

    public async Task<Outcome<Done>> Check(string password)
    {
        var verdict = await Verify(password, isExpected: false, CancellationToken.None);
        return verdict.IsRight && (await TargetPermissions()).IsActive ? default(Done) : NoActiveAccount;
    }

    public async Task<ResetAddress?> ResetAddress() =>
        State.Email.Length > 0 && await MayReset() ? new ResetAddress(State.Username, State.Email, State.PasswordSetOn) : null;

    public async Task<Outcome<Done>> Reset(string password) =>
        Broken("password", password) is { } broken ? broken
        : await MayReset() ? await Store(password, InOwnName("password-reset"))
        : default(Done);

    private Error? Broken(string field, string password) =>
        PasswordRule.Broken(password, State.Username, State.FirstName, State.LastName, State.Email) is { IsEmpty: false } broken
            ? Error.Fields([new FieldError(field, broken)])
            : null;

    /// <summary>A user without a password, such as an asset's, must not come to one this way.</summary>
    private async Task<bool> MayReset() => Exists && State.Password is not null && (await TargetPermissions()).IsActive;

    /// <summary>
    /// Sets another password and ends all sessions, those first: where the password cannot be written they have ended for nothing, and no session that began
    /// with the old one outlives it, since none begins during this turn.
    /// </summary>
    private async Task<Outcome<Done>> Store(string password, Caller hand)
    {
        var hash = await passwords.Hash(password);
        using (hand.Enter())
        {
            if ((await PermissionSet.EndSessions(SessionTime.End(Now, State.LastLogin))).Error is { } refused)
            {
                return refused;
            }

            return await Save(State with { Password = hash, PasswordSetOn = Now }) is { } error ? error : default(Done);
        }
    }
}
