using System.Security.Cryptography;
using System.Text;
using Care.Interfaces.Access;

namespace Care.Grains.Access;

/// <summary>Whether one more attempt is let through (contract 01, B3 and B7): counted by name or token, never by address, and lifted by a solved captcha.</summary>
public sealed class Attempts(IGrainFactory grains, SignInOptions options, ICaptcha captcha)
{
    public const string SignIn = "sign-in";
    public const string Reset = "reset";
    public const string ResetToken = "reset-token";

    /// <summary>Counts an attempt. To be asked as the cluster itself.</summary>
    /// <param name="purpose">What is attempted.</param>
    /// <param name="name">Whose attempts are counted: a username or a token.</param>
    /// <param name="limit">How many are let through.</param>
    /// <param name="answer">The answer to a captcha, or null.</param>
    public async Task<bool> Admit(string purpose, string name, RateLimit limit, string? answer) =>
        options.RateLimitDisabled
        || await grains.GetGrain<IRateLimit>(KeyOf(purpose, name)).Admit(limit)
        || await captcha.IsSolved(answer);

    /// <summary>The key holds a keyed hash: usernames could be found again from a plain one by hashing all of them.</summary>
    private string KeyOf(string purpose, string name) =>
        $"rate/{purpose}/{Convert.ToHexStringLower(HMACSHA256.HashData(options.SigningKey, Encoding.UTF8.GetBytes($"rate/{purpose}/{name}")))}";
}
