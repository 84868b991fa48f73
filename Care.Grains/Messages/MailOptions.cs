namespace Care.Grains.Messages;

/// <summary>How e-mails are sent (contract 01, F2).</summary>
public sealed record MailOptions
{
    /// <summary><c>EMAIL_FROM</c>: the sender.</summary>
    public string From { get; init; } = "Care <care@localhost>";

    /// <summary><c>EMAIL_HOST</c>: the SMTP server; without one, mails are put into the outbox.</summary>
    public string? Host { get; init; }

    /// <summary><c>EMAIL_PORT</c>.</summary>
    public int Port { get; init; } = 587;

    /// <summary><c>EMAIL_USER</c>: empty for a server that asks for none.</summary>
    public string? User { get; init; }

    /// <summary><c>EMAIL_PASSWORD</c>.</summary>
    public string? Password { get; init; }

    /// <summary><c>EMAIL_USE_TLS</c>: the server must offer STARTTLS.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary><c>CARE_OUTBOX</c>: the directory that mails are put into where no server is set.</summary>
    public string Outbox { get; init; } = Path.Combine(".care", "outbox");

    /// <summary>True when a server and the account to use it with are set.</summary>
    public bool IsComplete => Host is not null && User is not null && Password is not null;

    /// <summary>Names the server and no secret.</summary>
    public override string ToString() => $"{nameof(MailOptions)} {Host}:{Port}";
}
