using System.Security.Cryptography;
using System.Text;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Microsoft.Extensions.Caching.Memory;

namespace Care.WebFront.SignIn;

/// <summary>
/// HTTP Basic (contract 01, B1): username and password with every request. A check of a password is made to be dear, and a wrong one counts as an attempt to
/// sign in; so who was let in is remembered for a minute, by a keyed hash of what was sent. Whether the session still is one is looked at with every call all
/// the same.
/// </summary>
internal sealed class BasicCredentials(Cluster cluster) : IDisposable
{
    private const int MaxRemembered = 1000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private static readonly Error Wrong = Error.OfDetail(ErrorKind.Unauthenticated, "Invalid username/password.");
    private static readonly Error Malformed = Error.OfDetail(ErrorKind.Unauthenticated, "Invalid basic header. Credentials not correctly base64 encoded.");

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly MemoryCache sessions = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    /// <summary>The session of the user whose credentials these are.</summary>
    /// <param name="credentials">What follows the scheme in the header.</param>
    /// <param name="address">Where they came from.</param>
    /// <param name="cancellation">The client is gone.</param>
    /// <exception cref="RequestRefusedException">They are nobody's.</exception>
    public async ValueTask<Session> SessionOf(string credentials, string? address, CancellationToken cancellation)
    {
        var digest = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(credentials)));
        if (sessions.TryGetValue(digest, out Session? known))
        {
            return known!;
        }

        var (username, password) = Parse(credentials);
        var session = await Identify(new SignInAttempt(username, password, Captcha: null), address, cancellation);
        sessions.Set(digest, session, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return session;
    }

    /// <summary>Forgets who was let in.</summary>
    internal void Forget() => sessions.Clear();

    public void Dispose() => sessions.Dispose();

    private static (string Username, string Password) Parse(string credentials)
    {
        var bytes = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) switch
            {
                // Nobody has such a name or password, and neither a database nor a hash can be asked for it.
                [var username, var password] when username is "" || password is "" || username.Contains('\0', StringComparison.Ordinal) =>
                    throw new RequestRefusedException(Wrong),
                [var username, var password] => (username, password),
                _ => throw new RequestRefusedException(Malformed),
            }
            : throw new RequestRefusedException(Malformed);
    }

    private async Task<Session> Identify(SignInAttempt attempt, string? address, CancellationToken cancellation)
    {
        using ((Caller.Anonymous with { Address = address }).Enter())
        {
            var outcome = await cluster.Grains.GetGrain<ISignIn>(0).Recognise(attempt, cancellation);
            return outcome switch
            {
                { Succeeded: true } => outcome.Value,
                { Error.Kind: ErrorKind.Unauthenticated } => throw new RequestRefusedException(Wrong),
                { Error: var error } => throw new RequestRefusedException(error),
            };
        }
    }
}
