namespace Care.Grains.Messages;

/// <summary>One e-mail.</summary>
public sealed record Mail(string To, string Subject, string Html)
{
    /// <summary>A file that goes with it, or null.</summary>
    public MailAttachment? Attachment { get; init; }

    /// <summary>When it is of no use any more and not sent; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Shows nobody's address and no text.</summary>
    public override string ToString() => nameof(Mail);
}
