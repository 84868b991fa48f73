using System.Security.Cryptography;
using System.Text;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Microsoft.Extensions.Logging;

namespace Care.Grains.SignIn;

[GrainType("password-reset")]
internal sealed partial class PasswordResetGrain(
    [Row] IPersistentState<PasswordResetState> stored,
    EntityStore store,
    ResetTokens tokens,
    ResetMail mail,
    ILogger<PasswordResetGrain> logger)
    : EntityGrain<PasswordResetState>(stored, store), IPasswordReset
{
    /// <summary>How long a token is good (contract 01, F2). A link that is sent again keeps running from its first sending.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>What is kept of a client's name.</summary>
    private const int MaxUserAgent = 256;

    private Guid User => this.GetPrimaryKey();

    private IUserPassword Password => GrainFactory.GetGrain<IUserPassword>(User);

    private bool IsExpired => State.IssuedOn + Life <= Now;

    public async Task Mail(ResetOrigin origin)
    {
        if (await Password.ResetAddress() is not { } address)
        {
            return;
        }

        var isNew = !Exists || IsExpired || !IsFor(address);
        var next = isNew ? Issued(origin, address) : State;
        try
        {
            await Save(next, touch: isNew, jobs: [mail.Job(address, tokens.Token(User, next.Seed))]);
        }
        catch (DependencyFailedException e)
        {
            // Nobody waits for an answer; the user asks again, the operator reads the log.
            NotSent(e, User);
        }
    }

    public async Task<ResetTokenStanding> Check(string token)
    {
        if (!Exists || !IsOwn(token))
        {
            return ResetTokenStanding.Unknown;
        }

        if (!IsExpired && await IsStillGood())
        {
            return ResetTokenStanding.Good;
        }

        await Erase();
        return ResetTokenStanding.Expired;
    }

    public async Task<Outcome<Done>> Use(string token, string password)
    {
        // Checked again: between the check and this turn another may have used the token up.
        if (!Exists || !IsOwn(token) || !await IsStillGood())
        {
            return Error.OfDetail(ErrorKind.NotFound, "The OTP password entered is not valid. Please check and try again.");
        }

        if ((await Password.Reset(password)).Error is { } broken)
        {
            return broken;
        }

        await Erase();
        return default(Done);
    }

    /// <summary>
    /// Whether the link was sent to the address that the user has, and before it no other password was set: whoever reads an old mailbox is not let in by it.
    /// </summary>
    private bool IsFor(ResetAddress address) =>
        (State.SentTo is null || State.SentTo == tokens.HashOf(User, address.Email)) && !(address.PasswordSetOn > State.IssuedOn);

    /// <summary>A user who may have no new password any more is not told apart: using the token then changes nothing (contract 01, B6.3).</summary>
    private async Task<bool> IsStillGood() => await Password.ResetAddress() is not { } address || IsFor(address);

    private bool IsOwn(string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ResetTokens.Hash(token)), Encoding.ASCII.GetBytes(State.TokenHash));

    private PasswordResetState Issued(ResetOrigin origin, ResetAddress address)
    {
        var seed = ResetTokens.NewSeed();
        return State with
        {
            Seed = seed,
            TokenHash = ResetTokens.Hash(tokens.Token(User, seed)),
            IssuedOn = Now,
            SentTo = tokens.HashOf(User, address.Email),
            UserAgent = origin.UserAgent.Length > MaxUserAgent ? origin.UserAgent[..MaxUserAgent] : origin.UserAgent,
            Address = origin.Address,
        };
    }

    [LoggerMessage(2051, LogLevel.Error, "The password reset mail of user {User} could not be handed over")]
    private partial void NotSent(Exception exception, Guid user);
}
