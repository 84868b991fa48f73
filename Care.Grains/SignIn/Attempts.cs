using System.Security.Cryptography;
using System.Text;
using Care.Grains.Permissions;
using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

/// <summary>
/// Whether one more attempt is let through (contract 01, B3 and B7): counted by name or token, by the network it comes from, and altogether. A solved captcha
/// lifts all of them.
/// </summary>
internal sealed class Attempts(IGrainFactory grains, SignInOptions options, ICaptcha captcha)
{
    private const string Work = "attempts";

    /// <summary>By username.</summary>
    public const string SignIn = "sign-in";

    /// <summary>By username and network, where the user signed in from that network before: nobody else can use these up.</summary>
    public const string SignInFromKnown = "sign-in-known";

    /// <summary>By username.</summary>
    public const string Reset = "reset";

    /// <summary>By token.</summary>
    public const string ResetToken = "reset-token";

    /// <summary>By user.</summary>
    public const string PasswordChange = "password-change";

    /// <summary>One-time passwords that are asked for.</summary>
    public const string OtpSending = "otp-sending";

    /// <summary>One-time passwords that are tried.</summary>
    public const string OtpSignIn = "otp-sign-in";

    /// <summary>Searches over all facilities, by user.</summary>
    public const string PatientSearch = "patient-search";

    /// <summary>Years of birth that are tried, by user.</summary>
    public const string BirthYear = "birth-year";

    /// <summary>What is counted of an attempt by where it comes from: by its network, and altogether.</summary>
    /// <param name="purpose">What is attempted.</param>
    /// <param name="address">The client's address, or null.</param>
    /// <param name="altogether">False for an attempt that the count of all attempts is not to stop.</param>
    public IEnumerable<CountedAttempt> From(string purpose, string? address, bool altogether = true)
    {
        if (ClientNetwork.Of(address) is { } network)
        {
            yield return new(purpose + "-network", network, options.NetworkLimit);
        }

        if (altogether)
        {
            yield return new(purpose + "-altogether", "", options.AltogetherLimit);
        }
    }

    /// <summary>Counts an attempt, everywhere or, where it is one too many somewhere, nowhere else.</summary>
    /// <param name="counted">What it is counted by, the cheapest to refuse first.</param>
    /// <param name="answer">The answer to a captcha, or null.</param>
    public async Task<Admission> Admit(IReadOnlyList<CountedAttempt> counted, string? answer = null)
    {
        if (options.RateLimitDisabled)
        {
            return Admission.Free;
        }

        using var cluster = ClusterCaller.For(Work).Enter();
        var taken = new List<CountedAttempt>(counted.Count);
        foreach (var attempt in counted)
        {
            var verdict = await Counter(attempt).Take(attempt.Limit);
            if (!verdict.IsAdmitted)
            {
                var admitted = await captcha.IsSolved(answer);
                await GiveBack(taken);
                return admitted ? Admission.Free : Admission.Refused(verdict.RetryAfter);
            }

            taken.Add(attempt);
        }

        return Admission.Counted(taken);
    }

    /// <summary>Takes an attempt back that turned out not to be one.</summary>
    /// <param name="admission">What let it through.</param>
    /// <param name="except">The purpose under which it stays counted, or null.</param>
    public Task GiveBack(Admission admission, string? except = null) => GiveBack(admission.Taken.Where(attempt => attempt.Purpose != except));

    private async Task GiveBack(IEnumerable<CountedAttempt> taken)
    {
        using (ClusterCaller.For(Work).Enter())
        {
            foreach (var attempt in taken)
            {
                await Counter(attempt).GiveBack(attempt.Limit);
            }
        }
    }

    private IRateLimit Counter(CountedAttempt attempt) => grains.GetGrain<IRateLimit>(KeyOf(attempt.Purpose, attempt.Name));

    /// <summary>The key holds a keyed hash: usernames and addresses could be found again from a plain one by hashing all of them.</summary>
    private string KeyOf(string purpose, string name) => $"rate/{purpose}/{Keyed($"rate/{purpose}/{name}")}";

    /// <summary>The keyed hash of where somebody signs in from, as it is kept with the user; null where that is not known.</summary>
    public string? OriginOf(string username, string? address) =>
        ClientNetwork.Of(address) is { } network ? Keyed($"origin/{username}/{network}") : null;

    private string Keyed(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(options.SigningKey, Encoding.UTF8.GetBytes(text)));
}
