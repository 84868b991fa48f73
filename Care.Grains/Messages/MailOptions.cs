namespace Care.Grains.Messages;

/// <summary>How e-mails are sent (contract 01, F2).</summary>
public sealed record MailOptions
{
    /// <summary><c>EMAIL_FROM</c>: the sender.</summary>
    public string From { get; init; } = "Care <care@localhost>";

    /// <summary><c>CARE_MAIL_GATEWAY</c>: Amazon SES where it says so; null leaves it to <see cref="Host"/>.</summary>
    public AwsOptions? Ses { get; init; }

    /// <summary><c>EMAIL_HOST</c>: the SMTP server; without one, mails are put into the mail drop.</summary>
    public string? Host { get; init; }

    /// <summary><c>EMAIL_PORT</c>.</summary>
    public int Port { get; init; } = 587;

    /// <summary><c>EMAIL_USER</c>: empty for a server that asks for none.</summary>
    public string? User { get; init; }

    /// <summary><c>EMAIL_PASSWORD</c>.</summary>
    public string? Password { get; init; }

    /// <summary><c>EMAIL_USE_TLS</c>: the server must offer STARTTLS.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary><c>CARE_OUTBOX</c>: the directory that mails and text messages are put into where no gateway is set.</summary>
    public string MailDrop { get; init; } = Path.Combine(".care", "outbox");

    /// <summary>True when a gateway and the account to use it with are set.</summary>
    public bool IsComplete => Ses is not null || (Host is not null && User is not null && Password is not null);

    /// <summary>Names the server and no secret.</summary>
    public override string ToString() => $"{nameof(MailOptions)} {Ses?.ToString() ?? $"{Host}:{Port}"}";
}
