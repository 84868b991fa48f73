namespace Care.Grains.Messages;

/// <summary>One e-mail.</summary>
internal sealed record Mail(string To, string Subject, string Html)
{
    /// <summary>A file that goes with it, or null.</summary>
    public MailAttachment? Attachment { get; init; }

    /// <summary>When it is of no use any more and not sent; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Shows nobody's address and no text.</summary>
    public override string ToString() => nameof(Mail);
}

/// <summary>A file of the private object store that is read when its mail is sent, not before: a job does not carry it.</summary>
/// <param name="Key">Its name in the store.</param>
/// <param name="Name">What the recipient sees it called.</param>
/// <param name="ContentType">Such as <c>application/pdf</c>.</param>
internal sealed record MailAttachment(string Key, string Name, string ContentType);

/// <summary>Hands e-mails to the gateway. For the mail job; whoever has a mail to send makes that job (<see cref="MessageJobs"/>).</summary>
internal interface IMailer
{
    /// <summary>Sends one mail, tried once: the job repeats it.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="attached">The content of its attachment; null where it has none.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="MessageRefusedException">The gateway will never take it.</exception>
    /// <exception cref="GatewayException">The gateway did not take it now.</exception>
    Task Send(Mail mail, byte[]? attached = null, CancellationToken cancellation = default);
}
