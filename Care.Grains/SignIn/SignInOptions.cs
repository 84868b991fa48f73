using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

/// <summary>What an operator decides about sign-in and password resets.</summary>
public sealed record SignInOptions
{
    /// <summary><c>CARE_SIGNING_KEY</c>: what reset tokens and the keys of rate limits are derived with. The same for all silos.</summary>
    public byte[] SigningKey { get; init; } = [];

    /// <summary><c>RATE_LIMIT</c>: attempts to sign in, and to ask for a reset, of one username.</summary>
    public RateLimit RateLimit { get; init; } = RateLimit.Default;

    /// <summary><c>CARE_RATE_LIMIT_NETWORK</c>: failures to sign in, one-time passwords and resets of one network.</summary>
    public RateLimit NetworkLimit { get; init; } = RateLimit.OfNetwork;

    /// <summary><c>CARE_RATE_LIMIT_ALTOGETHER</c>: the same of everybody.</summary>
    public RateLimit AltogetherLimit { get; init; } = RateLimit.Altogether;

    /// <summary><c>DISABLE_RATELIMIT</c>: no limit is ever reached.</summary>
    public bool RateLimitDisabled { get; init; }

    /// <summary><c>GOOGLE_RECAPTCHA_SECRET_KEY</c>: without it no captcha is ever valid.</summary>
    public string? CaptchaSecret { get; init; }

    /// <summary><c>CARE_RECAPTCHA_URL</c>: who tells whether a captcha was solved.</summary>
    public Uri CaptchaUrl { get; init; } = new("https://www.google.com/recaptcha/api/siteverify");

    /// <summary><c>CURRENT_DOMAIN</c>: where the web client is, for links in mails; without a scheme it means http.</summary>
    public string WebClient { get; init; } = "localhost:8000";

    /// <summary><c>CARE_PRODUCTION</c>: password resets are refused where no mail server is set, rather than put into a mail drop that nobody reads.</summary>
    public bool Production { get; init; }

    /// <summary>Shows no secret.</summary>
    public override string ToString() => nameof(SignInOptions);
}
