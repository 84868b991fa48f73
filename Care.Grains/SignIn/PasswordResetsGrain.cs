using Care.Grains.Messages;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.SignIn;

/// <summary>Has no state, so calls need not wait for each other while captchas are checked.</summary>
[StatelessWorker(maxLocalWorkers: 8), Reentrant, GrainType("password-resets")]
internal sealed class PasswordResetsGrain(CareDatabase database, Attempts attempts, SignInOptions options, MailOptions mail) : Grain, IPasswordResets
{
    private static readonly Error NoMail = Error.Field("detail", "There was a problem resetting your password. Please contact the administrator.");
    private static readonly Error UnknownToken = Error.OfDetail(ErrorKind.NotFound, "The OTP password entered is not valid. Please check and try again.");
    private static readonly Error ExpiredToken = Error.OfDetail(ErrorKind.NotFound, "The token has expired");

    public async Task<Outcome<Done>> Ask(string username, string? captcha, ResetOrigin origin)
    {
        using (AsCluster())
        {
            var admission = await attempts.Admit([.. attempts.From(Attempts.Reset, origin.Address), new(Attempts.Reset, username, options.RateLimit)], captcha);
            if (admission.IsRefused)
            {
                return TooMany(admission);
            }

            if (options.Production && !mail.IsComplete)
            {
                return NoMail;
            }

            // An unknown name leads to the reset of a user that nobody is, who has no address to send to.
            var user = await GrainFactory.GetGrain<IUserQueries>(0).Named(username);
            // Not waited for: the time that a mail takes would tell that the user exists.
            GrainFactory.GetGrain<IPasswordReset>(user).Mail(origin).Ignore();
            return default(Done);
        }
    }

    public async Task<Outcome<Done>> Check(string token, string? captcha)
    {
        using (AsCluster())
        {
            var admission = await Admit(token, captcha);
            return admission.IsRefused ? TooMany(admission) : await Standing(token, admission) switch
            {
                (ResetTokenStanding.Good, _) => default(Done),
                (ResetTokenStanding.Expired, _) => BadLink("expired", "The password reset link has expired"),
                _ => BadLink("notfound", "The password reset link is invalid"),
            };
        }

        static Error BadLink(string status, string detail) => new(ErrorKind.NotFound, [new FieldError("status", [status], Plain: true)], detail);
    }

    public async Task<Outcome<Done>> Confirm(string token, string password, string? captcha)
    {
        using (AsCluster())
        {
            var admission = await Admit(token, captcha);
            return admission.IsRefused ? TooMany(admission) : await Standing(token, admission) switch
            {
                (ResetTokenStanding.Good, var user) => await GrainFactory.GetGrain<IPasswordReset>(user).Use(token, password),
                (ResetTokenStanding.Expired, _) => ExpiredToken,
                _ => UnknownToken,
            };
        }
    }

    private static Caller.Scope AsCluster() => ClusterCaller.For("password-reset").Enter();

    private static Error TooMany(Admission admission) => Error.TooMany with { RetryAfter = admission.RetryAfter };

    private Task<Admission> Admit(string token, string? captcha) => attempts.Admit(
        [.. attempts.From(Attempts.ResetToken, Caller.Current?.Address), new(Attempts.ResetToken, token, RateLimit.OfResetToken)], captcha);

    /// <summary>What is known of a token and whose it is. A good one is no attempt at others.</summary>
    private async Task<(ResetTokenStanding Standing, Guid User)> Standing(string token, Admission admission)
    {
        await using var command = database.State.CreateCommand("select id from password_reset where token_hash = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = ResetTokens.Hash(token) });
        if (await command.ExecuteScalarAsync() is not Guid user)
        {
            return (ResetTokenStanding.Unknown, Guid.Empty);
        }

        var standing = await GrainFactory.GetGrain<IPasswordReset>(user).Check(token);
        if (standing == ResetTokenStanding.Good)
        {
            await attempts.GiveBack(admission, except: Attempts.ResetToken);
        }

        return (standing, user);
    }
}
